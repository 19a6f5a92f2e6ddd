using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Standards.CodeFixes;

/// <summary>A file after its repair.</summary>
internal sealed class RepairedDocument(Document document, ImmutableArray<Diagnostic> findings, IReadOnlyCollection<string> affected)
{
    /// <summary>The file.</summary>
    public Document Document => document;

    /// <summary>The findings that it no longer has.</summary>
    public ImmutableArray<Diagnostic> Findings => findings;

    /// <summary>Names of members that other files may use as they were.</summary>
    public IReadOnlyCollection<string> Affected => affected;
}
