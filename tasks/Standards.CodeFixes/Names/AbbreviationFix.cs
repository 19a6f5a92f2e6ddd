using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Standards.Analyzers.Names;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Names;

/// <summary>
/// STD1005: writes the word out, for local variables, private members and parameters of private methods. Not for words that may be short for several, and not
/// for a single letter: only a person knows what it stands for.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AbbreviationFix() : RuleCodeFix("STD1005", "Write the word")
{
    internal override bool TryRepair(FixSite site) =>
        site.Model.GetDeclaredSymbol(site.Node, site.Cancellation) is { } symbol
        && Abbreviations.Expanded(symbol.Name) is { } name
        && site.TryRename(symbol, name);
}
