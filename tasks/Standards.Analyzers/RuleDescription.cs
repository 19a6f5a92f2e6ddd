using Microsoft.CodeAnalysis;

namespace Standards.Analyzers;

/// <summary>Makes what the compiler knows of a rule. Titles, categories and severities are those of the catalog; a test compares them.</summary>
internal static class RuleDescription
{
    private const string Pages = "https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules/";

    /// <summary>
    /// A rule with its severity on a developer's machine. What CI and a repository's policy say reaches the compiler as configuration,
    /// so the default is never an error: the compiler lets nobody hold what is an error by its author's choice.
    /// </summary>
    /// <param name="id">Id in the catalog.</param>
    /// <param name="category">Its category there.</param>
    /// <param name="title">Its title there.</param>
    /// <param name="message">What is found, then how to mend it.</param>
    public static DiagnosticDescriptor Of(string id, string category, string title, string message) =>
        Of(id, category, title, message, DiagnosticSeverity.Warning);

    /// <summary>A rule of the category <c>code</c>.</summary>
    public static DiagnosticDescriptor Code(string id, string title, string message) => Of(id, "code", title, message, DiagnosticSeverity.Warning);

    /// <summary>A rule of the category <c>code</c> that is judged when the whole compilation is known: builds say it, editors only on request.</summary>
    public static DiagnosticDescriptor CodeAtEnd(string id, string title, string message) =>
        Of(id, "code", title, message, DiagnosticSeverity.Warning, WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>A rule of the category <c>code</c> that a developer's machine only suggests.</summary>
    public static DiagnosticDescriptor CodeSuggestion(string id, string title, string message) => Of(id, "code", title, message, DiagnosticSeverity.Info);

    /// <summary>One that is judged when the whole compilation is known, and that a developer's machine only suggests.</summary>
    public static DiagnosticDescriptor CodeSuggestionAtEnd(string id, string title, string message) =>
        Of(id, "code", title, message, DiagnosticSeverity.Info, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Of(string id, string category, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md", customTags: tags);
}
