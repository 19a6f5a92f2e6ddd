using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Policies;

public sealed class SeverityResolverTests
{
    private static readonly Severity[] Severities = [Severity.None, Severity.Suggestion, Severity.Warning, Severity.Error];

    public static TheoryData<string> DefaultRules => [.. RuleCatalog.All.Where(r => r.Kind == RuleKind.Default).Select(r => r.Id)];

    public static TheoryData<string> MandatoryRules => [.. RuleCatalog.All.Where(r => r.Kind == RuleKind.Mandatory).Select(r => r.Id)];

    // Every rule of kind default, in one build: local severity warning, on CI error, tier 2.
    [Theory]
    [InlineData(false, null, 2, Profile.Standard, "", Severity.Warning)]
    [InlineData(true, null, 2, Profile.Standard, "", Severity.Error)]
    [InlineData(false, null, 1, Profile.Standard, "", Severity.Suggestion)]
    [InlineData(true, null, 1, Profile.Standard, "", Severity.Suggestion)]
    [InlineData(true, null, 2, Profile.Adopt, "", Severity.Warning)]
    [InlineData(true, null, 1, Profile.Adopt, "", Severity.Suggestion)]
    [InlineData(false, null, 2, Profile.Strict, "", Severity.Error)]
    [InlineData(false, null, 1, Profile.Strict, "", Severity.Suggestion)]
    [InlineData(false, Severity.Error, 1, Profile.Adopt, "", Severity.Error)]
    [InlineData(true, Severity.Warning, 1, Profile.Adopt, "", Severity.Warning)]
    [InlineData(true, Severity.Warning, 2, Profile.Strict, "", Severity.Error)]
    [InlineData(true, Severity.Suggestion, 2, Profile.Strict, "E", Severity.Suggestion)]
    [InlineData(true, Severity.None, 2, Profile.Strict, "E", Severity.None)]
    [InlineData(true, null, 2, Profile.Strict, "N", Severity.None)]
    [InlineData(true, Severity.Error, 2, Profile.Standard, "NE", Severity.None)]
    [InlineData(false, null, 2, Profile.Standard, "E", Severity.Error)]
    [InlineData(true, null, 2, Profile.Adopt, "E", Severity.Error)]
    [InlineData(false, null, 1, Profile.Standard, "E", Severity.Suggestion)]
    [InlineData(true, null, 2, Profile.Standard, "W", Severity.Warning)]
    [InlineData(false, null, 2, Profile.Strict, "W", Severity.Warning)]
    [InlineData(false, null, 2, Profile.Standard, "EW", Severity.Warning)]
    [InlineData(false, Severity.Error, 2, Profile.Standard, "W", Severity.Warning)]
    [InlineData(false, Severity.Suggestion, 2, Profile.Standard, "W", Severity.Suggestion)]
    public void Default_rule_follows_the_policy(bool ci, Severity? set, int tier, Profile profile, string lists, Severity expected) =>
        Assert.Equal(expected, Resolve(Rule(RuleKind.Default, Severity.Warning, Severity.Error, 2), ci, set, tier, profile, lists));

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Whole_matrix_agrees_with_the_specification(RuleKind kind, bool ci, Severity local, Severity onCi)
    {
        foreach (var set in Severities.Cast<Severity?>().Append(null))
        {
            foreach (var tier in (int[])[1, 2, 4])
            {
                foreach (var profile in Enum.GetValues<Profile>())
                {
                    foreach (var lists in (string[])["", "N", "E", "W", "NE", "NW", "EW", "NEW"])
                    {
                        var rule = Rule(kind, local, onCi, 2);
                        var expected = Specified(kind, ci ? onCi : local, set, tier, profile, lists);
                        Assert.True(expected == Resolve(rule, ci, set, tier, profile, lists), $"{kind} {ci} {local} {onCi} {set} {tier} {profile} {lists}");
                    }
                }
            }
        }
    }

    public static TheoryData<RuleKind, bool, Severity, Severity> Matrix()
    {
        var data = new TheoryData<RuleKind, bool, Severity, Severity>();
        foreach (var kind in Enum.GetValues<RuleKind>())
        {
            foreach (var ci in (bool[])[false, true])
            {
                foreach (var (local, onCi) in ((Severity, Severity)[])[
                    (Severity.Warning, Severity.Error),
                    (Severity.Error, Severity.Error),
                    (Severity.Warning, Severity.Warning),
                    (Severity.Suggestion, Severity.Warning),
                    (Severity.None, Severity.Error),
                ])
                {
                    data.Add(kind, ci, local, onCi);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(DefaultRules))]
    public void Default_rule_can_be_silenced_demoted_and_promoted(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        foreach (var ci in (bool[])[false, true])
        {
            var catalog = ci ? rule.Ci : rule.Local;
            var declared = rule.Tier > 2 && catalog > Severity.Suggestion ? Severity.Suggestion : catalog;
            var expected = declared == Severity.None ? (Severity[])[] : [declared];
            Assert.Equal(expected, Judge(rule, ci, null, "").Select(verdict => verdict.Severity));
            Assert.Empty(Judge(rule, ci, Severity.None, ""));
            Assert.Empty(Judge(rule, ci, null, "N"));
            Assert.Equal(Severity.Warning, Assert.Single(Judge(rule, ci, Severity.Warning, "")).Severity);
            Assert.Equal(Severity.Warning, Assert.Single(Judge(rule, ci, Severity.Error, "W")).Severity);
            Assert.Equal(Severity.Error, Assert.Single(Judge(rule, ci, Severity.Error, "")).Severity);
            Assert.Equal(Severity.Error, Assert.Single(Judge(rule, ci, Severity.Warning, "E")).Severity);
            Assert.Equal(Severity.Suggestion, Assert.Single(Judge(rule, ci, Severity.Suggestion, "")).Severity);
        }
    }

    [Theory]
    [MemberData(nameof(MandatoryRules))]
    public void Mandatory_rule_cannot_be_lowered(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        foreach (var ci in (bool[])[false, true])
        {
            foreach (var set in Severities.Cast<Severity?>().Append(null))
            {
                foreach (var lists in (string[])["", "N", "W", "NW"])
                {
                    foreach (var profile in Enum.GetValues<Profile>())
                    {
                        Assert.True(Resolve(rule, ci, set, 1, profile, lists) >= (ci ? rule.Ci : rule.Local), $"{ci} {set} {lists} {profile}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Mandatory_warning_can_be_raised()
    {
        var rule = Rule(RuleKind.Mandatory, Severity.Warning, Severity.Warning, 4);

        Assert.Equal(Severity.Warning, Resolve(rule, false, null, 1, Profile.Standard, ""));
        Assert.Equal(Severity.Error, Resolve(rule, false, Severity.Error, 1, Profile.Standard, ""));
        Assert.Equal(Severity.Error, Resolve(rule, false, null, 1, Profile.Strict, ""));
        Assert.Equal(Severity.Error, Resolve(rule, false, null, 1, Profile.Standard, "E"));
    }

    [Fact]
    public void Verdicts_are_in_the_order_of_all_outputs_and_stand_once()
    {
        Finding[] findings =
        [
            new(RuleCatalog.AdrFileNaming, "b", 1, 1, "m", "f"),
            new(RuleCatalog.AdrFileNaming, "a", 2, 1, "m", "f"),
            new(RuleCatalog.AdrFileNaming, "a", 1, 2, "m", "f"),
            new(RuleCatalog.AdrNumberUnique, "a", 1, 1, "m", "f"),
            new(RuleCatalog.AdrFileNaming, "a", 1, 1, "n", "f"),
            new(RuleCatalog.AdrFileNaming, "a", 1, 1, "m", "f"),
            new(RuleCatalog.AdrFileNaming, "B", 9, 9, "m", "f"),
            new(RuleCatalog.AdrFileNaming, "a", 1, 1, "m", "f"),
        ];

        var verdicts = new SeverityResolver(Policy.Default, SeverityOptions.Local).Judge(findings);

        Assert.Equal(
            ["B 9 9 STD3101 m", "a 1 1 STD3101 m", "a 1 1 STD3101 n", "a 1 1 STD3102 m", "a 1 2 STD3101 m", "a 2 1 STD3101 m", "b 1 1 STD3101 m"],
            verdicts.Select(v => $"{v.Finding.Path} {v.Finding.Line} {v.Finding.Column} {v.Finding.Rule.Id} {v.Finding.Message}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ; ,\r\n")]
    public void Empty_list_has_no_ids(string? list) => Assert.Empty(SeverityOptions.Ids(list));

    [Fact]
    public void Ids_are_separated_in_every_way_and_compared_without_case()
    {
        var ids = SeverityOptions.Ids("STD2005;std3101, CS1591\n STD2004\t;");

        Assert.Equal(4, ids.Count);
        Assert.Contains("STD3101", ids);
        Assert.Contains("std2004", ids);
    }

    // What the class promises, written a second time in the simplest way.
    private static Severity Specified(RuleKind kind, Severity declared, Severity? set, int tier, Profile profile, string lists)
    {
        var promotes = profile == Profile.Strict || lists.Contains('E');
        if (kind == RuleKind.Mandatory)
        {
            var raised = set > declared ? set.Value : declared;
            return raised == Severity.Warning && promotes ? Severity.Error : raised;
        }

        if (lists.Contains('N'))
        {
            return Severity.None;
        }

        var severity = set ?? declared;
        if (set is null && tier < 2 && severity > Severity.Suggestion)
        {
            severity = Severity.Suggestion;
        }

        if (set is null && profile == Profile.Adopt && severity == Severity.Error)
        {
            severity = Severity.Warning;
        }

        if (severity == Severity.Warning && promotes)
        {
            severity = Severity.Error;
        }

        return severity == Severity.Error && lists.Contains('W') ? Severity.Warning : severity;
    }

    private static RuleDescriptor Rule(RuleKind kind, Severity local, Severity ci, int tier) =>
        new("STD2005", "title", "layout", kind, local, ci, tier, ["clause"]);

    private static IReadOnlyList<Verdict> Judge(RuleDescriptor rule, bool ci, Severity? set, string lists) =>
        Resolver(rule, ci, set, 2, Profile.Standard, lists).Judge([new Finding(rule, "a.md", 1, 1, "wrong", "Correct it")]);

    private static Severity Resolve(RuleDescriptor rule, bool ci, Severity? set, int tier, Profile profile, string lists) =>
        Resolver(rule, ci, set, tier, profile, lists).Of(rule);

    private static SeverityResolver Resolver(RuleDescriptor rule, bool ci, Severity? set, int tier, Profile profile, string lists)
    {
        var rules = new Dictionary<string, Severity>();
        if (set is { } severity)
        {
            rules[rule.Id] = severity;
        }

        var policy = new Policy { Profile = profile, Tier = tier, Rules = rules };
        return new SeverityResolver(policy, new SeverityOptions(ci, List('N'), List('E'), List('W')));

        IReadOnlySet<string> List(char name) => SeverityOptions.Ids(lists.Contains(name) ? rule.Id : null);
    }
}
