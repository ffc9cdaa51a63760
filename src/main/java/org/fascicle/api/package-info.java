/**
 * The way in for programs that embed the rule book. {@link org.fascicle.api.Fascicle} opens it,
 * {@link org.fascicle.api.PatientCase} tells of a person, {@link org.fascicle.api.Answer} holds what the rules say;
 * {@link org.fascicle.api.CaseNotRead} and {@link org.fascicle.api.NoAnswer} are what can go wrong.
 */
package org.fascicle.api;
