using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1219: calls <c>TryGetValue</c>, <c>TryAdd</c> or <c>GetOrAdd</c> in place of the question and the access. Not for a value that is made of the one before:
/// what holds for a key that is not there, only a person knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CheckThenActFix() : RuleCodeFix("STD1219", "Call the method that does both")
{
    internal override bool TryRepair(FixSite site) =>
        site.Node is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax check } access }
        && check.ArgumentList.Arguments.Count > 0
        && new DictionaryPlace(access.Expression, check.ArgumentList.Arguments[0].Expression) is { IsPure: true } place
        && access.Name.Identifier.ValueText switch
        {
            "ContainsKey" => DictionaryAdditions.TryAdd(site, check, place) || DictionaryReads.TryGet(site, check, place),
            "TryGetValue" => DictionaryAdditions.TryGetOrAdd(site, check, place) || DictionaryAdditions.TryReturn(site, check, place),
            _ => false,
        };
}
