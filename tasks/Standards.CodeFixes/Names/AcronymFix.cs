using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Standards.Analyzers.Names;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Names;

/// <summary>
/// STD1004: cases the acronym as a word, for local variables, private members and parameters of private methods. What other files can name is renamed by the
/// editor, which changes them too.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AcronymFix() : RuleCodeFix("STD1004", "Case it as a word")
{
    internal override bool TryRepair(FixSite site) =>
        site.Model.GetDeclaredSymbol(site.Node, site.Cancellation) is { } symbol
        && Acronyms.AsWords(symbol.Name) is { } name
        && site.TryRename(symbol, name);
}
