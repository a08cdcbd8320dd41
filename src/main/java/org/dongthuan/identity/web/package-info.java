/** Signing in and out, and what stands in front of every page and call. */
package org.dongthuan.identity.web;
