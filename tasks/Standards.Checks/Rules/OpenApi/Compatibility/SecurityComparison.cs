using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Comparison;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>
/// Compares how callers are known. Clause <c>api-breaking-change-definition</c> calls each change of it breaking; one more way beside those that stay is
/// an addition.
/// Schemes are told by what they are and not by their names, which callers do not see.
/// </summary>
internal sealed class SecurityComparison(OpenApiDocument old, OpenApiDocument now)
{
    private readonly Dictionary<string, string> _oldSchemes = SchemesOf(old);
    private readonly Dictionary<string, string> _newSchemes = SchemesOf(now);

    /// <summary>The breaks of operations, the same change of several once, and those of the schemes.</summary>
    /// <param name="pairs">The operations that are in both.</param>
    public IEnumerable<ContractChange> Changes(IReadOnlyList<(OpenApiOperation Old, OpenApiOperation New)> pairs) => pairs
        .Select(p => (p.Old, p.New, What: Change(p.Old.Security, p.New.Security)))
        .Where(p => p.What.Length > 0)
        .GroupBy(p => p.What, StringComparer.Ordinal)
        .Select(group => Break([.. group.Select(p => (p.Old, p.New))], group.Key))
        .Concat(Addresses());

    private static ContractChange Break(IReadOnlyList<(OpenApiOperation Old, OpenApiOperation New)> pairs, string what)
    {
        var (was, first) = pairs[0];
        var others = pairs.Count switch { 1 => "", 2 => "; so does 1 other operation", var n => $"; so do {n - 1} other operations" };
        return new ContractChange(
            ChangeKind.Request,
            first.Security is { Place: { KeyNode: { } key } place } ? place with { Node = key } : KeyOf(first.Place),
            was.Security?.Place ?? KeyOf(was.Place),
            $"{first.Name} {what}{others}",
            "Take what was taken before, beside what is new");
    }

    private string Change(OpenApiSecurity? was, OpenApiSecurity? security)
    {
        var (before, after) = (Ways(was, _oldSchemes), Ways(security, _newSchemes));
        if (before.Exists(w => w.Count == 0))
        {
            return after.Exists(w => w.Count == 0) ? "" : $"asks for {Names(after)} now, and for nothing before";
        }

        if (after.Exists(w => w.Count == 0))
        {
            return $"asks for nothing now, and for {Names(before)} before";
        }

        // A way is still open where a new one asks for no more than it.
        var closed = before.FindAll(b => !after.Exists(a => a.IsSubsetOf(b)));
        return closed.Count == 0 ? "" : $"takes {Names(after)} now, and took {Names(closed)} before";
    }

    private static List<HashSet<string>> Ways(OpenApiSecurity? security, Dictionary<string, string> schemes) => security is null
        || security.Alternatives.Count == 0
        ? [[]]
        : [.. security.Alternatives.Select(all => all.SelectMany(r => Asked(r, schemes)).ToHashSet(StringComparer.Ordinal))];

    private static IEnumerable<string> Asked(OpenApiRequirement requirement, Dictionary<string, string> schemes) =>
        [schemes.GetValueOrDefault(requirement.Scheme, requirement.Scheme), .. requirement.Scopes.Select(s => $"the scope {ValueText.Quote(s)}")];

    private static string Names(List<HashSet<string>> ways) =>
        ValueText.Line(ListText.Or(ways.Select(w => ListText.And([.. w.Order(StringComparer.Ordinal)])).Distinct(StringComparer.Ordinal)), 160);

    private static Dictionary<string, string> SchemesOf(OpenApiDocument document)
    {
        var schemes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var scheme in document.SecuritySchemes)
        {
            schemes[scheme.Key] = ValueText.Line(
                scheme["type"].Text switch
                {
                    "apiKey" => $"the {scheme["in"].Text} key {ValueText.Quote(scheme["name"].Text ?? "")}",
                    "http" => $"HTTP {scheme["scheme"].Text?.ToLowerInvariant()}",
                    "oauth2" => "OAuth 2",
                    "openIdConnect" => "OpenID Connect",
                    var other => other ?? scheme.Key,
                },
                80);
        }

        return schemes;
    }

    // Tokens come from another place: no caller finds it by itself.
    private IEnumerable<ContractChange> Addresses() =>
        from scheme in now.SecuritySchemes
        let was = old.SecuritySchemes.FirstOrDefault(s => s.Key == scheme.Key)
        where was.Node is not null
        from pair in Urls(was).Join(Urls(scheme), a => a.Path, b => b.Path, (a, b) => (Old: a, New: b), StringComparer.Ordinal)
        where pair.Old.Text != pair.New.Text
        select new ContractChange(
            ChangeKind.Request,
            pair.New,
            pair.Old,
            $"the {pair.New.Key} of {ValueText.Quote(scheme.Key)} is {ValueText.Line(pair.New.Text ?? "", 80)} and was "
                + $"{ValueText.Line(pair.Old.Text ?? "", 80)}",
            "Serve tokens at the old address as well, and write that one");

    private static IEnumerable<PlacedNode> Urls(PlacedNode scheme) => ((PlacedNode[])[scheme["openIdConnectUrl"]])
        .Concat(scheme["flows"].Entries.SelectMany(f => (PlacedNode[])[f["authorizationUrl"], f["tokenUrl"]]))
        .Where(u => u.Text is not null);

    private static PlacedNode KeyOf(PlacedNode place) => place with { Node = place.KeyNode ?? place.Node };
}
