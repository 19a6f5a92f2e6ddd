using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Policies.Layers;

/// <summary>The rules that a policy may name: those of the catalog and those that its layers declare.</summary>
internal sealed class RuleBook(IRuleDeclarations declared)
{
    private readonly Dictionary<string, RuleDescriptor> _rules =
        RuleCatalog.All.Concat(declared.Descriptors).ToDictionary(r => r.Id, StringComparer.Ordinal);

    public RuleDescriptor? Find(string id) => _rules.GetValueOrDefault(id);

    /// <summary>Whether an id is declared, but not soundly: what names it is then no mistake of its own.</summary>
    public bool IsBroken(string id) => !_rules.ContainsKey(id) && declared.IsDeclared(id);

    /// <summary>What to write instead of an id that is no rule's.</summary>
    public string UnknownFix(string id)
    {
        if (NearestName.Of(id, [.. _rules.Keys, .. RuleFamilies.Names]) is { } nearest)
        {
            return $"Write '{nearest}' if that is meant; all rules stand in {RuleCatalog.HelpRoot}";
        }

        // People try it with the rules of analyzers, which have a place of their own.
        return IsAnalyzerId(id)
            ? $"For a rule of an analyzer write 'dotnet_diagnostic.{id}.severity = warning' in .editorconfig; the rules that can stand here are "
                + $"in {RuleCatalog.HelpRoot}"
            : $"Remove it; all rules stand in {RuleCatalog.HelpRoot}";
    }

    /// <summary>Whether a text has the form of a diagnostic's id of the compiler or an analyzer: letters, then digits.</summary>
    public static bool IsAnalyzerId(string id)
    {
        var letters = id.AsSpan().IndexOfAnyExcept(Letters);
        return letters is > 0 && id.Length <= 16 && !id.AsSpan(letters).ContainsAnyExceptInRange('0', '9');
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
