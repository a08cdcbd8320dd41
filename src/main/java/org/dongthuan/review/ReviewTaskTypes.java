package org.dongthuan.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of the chain: one kind of task for each kind of word. */
@Configuration(proxyBeanMethods = false)
class ReviewTaskTypes {

    private final ChainWalk walk;
    private final RequestTypes types;
    private final ReviewTaskViews views;

    ReviewTaskTypes(ChainWalk walk, RequestTypes types, ReviewTaskViews views) {
        this.walk = walk;
        this.types = types;
        this.views = views;
    }

    @Bean
    TaskType<DecisionBody> itemsTask(ItemsWord word) {
        return new ReviewTask<>(word, walk, types, views);
    }

    @Bean
    TaskType<LevelBody> levelTask(LevelWord word) {
        return new ReviewTask<>(word, walk, types, views);
    }

    @Bean
    TaskType<IssueBody> issueTask(IssueWord word) {
        return new ReviewTask<>(word, walk, types, views);
    }
}
