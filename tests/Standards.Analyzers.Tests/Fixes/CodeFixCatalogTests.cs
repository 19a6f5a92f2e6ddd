using System.Composition;
using Microsoft.CodeAnalysis.CodeFixes;
using Standards.Checks.Catalog;
using Standards.CodeFixes;

namespace Standards.Analyzers.Tests.Fixes;

/// <summary>The catalogue says which rules have a code fix, and editors find each.</summary>
public sealed class CodeFixCatalogTests
{
    private static readonly Type[] Fixes = [.. typeof(RuleCodeFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RuleCodeFix)))];

    [Fact]
    public void Catalogue_names_the_rules_with_a_code_fix() => Assert.Equal(
        RuleCatalog.All.Where(rule => rule.Traits.HasFlag(RuleTraits.Fixable)).Select(rule => rule.Id),
        Fixes.Select(fix => ((RuleCodeFix)Activator.CreateInstance(fix)!).Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Editors_find_every_fix_and_can_apply_it_to_all() => Assert.All(Fixes, fix =>
    {
        Assert.True(fix.IsPublic);
        Assert.NotEmpty(fix.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false));
        Assert.NotEmpty(fix.GetCustomAttributes(typeof(SharedAttribute), inherit: false));
        var scopes = ((RuleCodeFix)Activator.CreateInstance(fix)!).GetFixAllProvider().GetSupportedFixAllScopes();
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], scopes);
    });

    [Fact]
    public void Every_fix_has_a_test() => Assert.All(Fixes, fix =>
        Assert.Contains(typeof(CodeFixCatalogTests).Assembly.GetTypes(), type => type.Name == fix.Name + "Tests"));
}
