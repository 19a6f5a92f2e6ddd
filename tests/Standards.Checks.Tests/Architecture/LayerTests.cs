using Standards.Checks.Composition;
using Standards.Checks.Rules.Layout;

namespace Standards.Checks.Tests.Architecture;

/// <summary>
/// The engine's groups depend downwards only, concerns use nothing of each other, and no namespaces use each other. The groups and why they are
/// these stand in <c>docs/adr/0027-group-the-engine-in-layers.md</c>.
/// </summary>
public sealed class LayerTests
{
    private const string Root = "Standards.Checks.";

    // From the bottom; groups of one line are on one level and use nothing of each other.
    private static readonly string[][] Levels =
    [
        ["Foundation"],
        ["Catalog"],
        ["Snapshots"],
        ["Findings"],
        ["Policies"],
        ["Engine"],
        ["Models"],
        ["Rules", "Gates", "Artifacts"],
        ["Composition"],
        ["Reporting"],
        ["Commands"],
    ];

    // Each folder below these is a concern.
    private static readonly string[] Concerns = ["Rules", "Gates", "Artifacts"];

    private static IReadOnlyCollection<(string From, string To)> Uses { get; } =
        [
            .. AssemblyUses.Read(typeof(CheckCatalog).Assembly.Location).Where(
                use => use.From.StartsWith(Root, StringComparison.Ordinal) && use.To.StartsWith(Root, StringComparison.Ordinal)),
        ];

    [Fact]
    public void Types_are_read_from_the_assembly() =>
        Assert.Contains(("Standards.Checks.Composition.CheckCatalog", "Standards.Checks.Rules.Adr.AdrRecordCheck"), Uses);

    [Fact]
    public void Every_type_is_in_a_group() =>
        Assert.Empty(Uses.SelectMany(use => new[] { use.From, use.To }).Distinct().Where(type => LevelOf(type) < 0).Order(StringComparer.Ordinal));

    [Fact]
    public void Groups_depend_downwards_only() =>
        Assert.Empty(Uses.Where(use => LevelOf(use.To) > LevelOf(use.From)).Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void Concerns_use_nothing_of_each_other() =>
        Assert.Empty(Uses
            .Where(use => Concerns.Contains(GroupOf(use.From)) && Concerns.Contains(GroupOf(use.To)) && ConcernOf(use.From) != ConcernOf(use.To))
            .Select(Line)
            .Order(StringComparer.Ordinal));

    /// <summary>A namespace and those inside it may use each other, as STD2035 has it.</summary>
    [Fact]
    public void Namespaces_form_no_cycle()
    {
        var uses = Uses.Select(use => (From: SpaceOf(use.From), To: SpaceOf(use.To), Use: use))
            .Where(use => !IsWithin(use.From, use.To) && !IsWithin(use.To, use.From))
            .ToArray();
        string[] names = [.. uses.SelectMany(use => new[] { use.From, use.To }).Distinct().Order(StringComparer.Ordinal)];
        var index = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        var edges = names.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var (from, to, _) in uses)
        {
            edges[index[from]].Add(index[to]);
        }

        Assert.Empty(CycleFinder.Find(edges).Select(cycle => string.Join(" > ", cycle.Select(i => names[i])) + ": " + string.Join(", ", uses
            .Where(use => cycle.Contains(index[use.From]) && cycle.Contains(index[use.To])).Select(use => Line(use.Use)).Order(StringComparer.Ordinal))));
    }

    private static int LevelOf(string type) => Array.FindIndex(Levels, level => level.Contains(GroupOf(type)));

    private static string GroupOf(string type) => type[Root.Length..].Split('.')[0];

    private static string ConcernOf(string type) => string.Join('.', type[Root.Length..].Split('.').Take(2));

    private static string SpaceOf(string type) => type[..type.LastIndexOf('.')];

    private static bool IsWithin(string inner, string outer) => inner == outer || inner.StartsWith(outer + ".", StringComparison.Ordinal);

    private static string Line((string From, string To) use) => $"{use.From[Root.Length..]} uses {use.To[Root.Length..]}";
}
