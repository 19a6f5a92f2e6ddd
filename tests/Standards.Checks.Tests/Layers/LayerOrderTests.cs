using Standards.Checks.Catalog;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Tests.Layers;

public sealed class LayerOrderTests
{
    [Fact]
    public void Lower_layers_win_key_by_key()
    {
        using var repository = new LayerRepository("""
            extends: [eng/a.yml, eng/b.yml]
            tier: 4
            budgets: { projects: { orders.api: 1 KB } }

            """)
            .With("eng/a.yml", """
                tier: 1
                profile: strict
                adr: { sections: [A, B], proposedDays: 10 }
                rules: { STD2005: none, STD2004: error }
                budgets: { projects: { Orders.Api: 3 KB, Orders.Core: 4 KB } }

                """)
            .With("eng/b.yml", "tier: 3\nadr: { sections: [C] }\nrules: { STD2005: error }\n");

        var policy = repository.Silent();

        Assert.Equal((4, Profile.Strict, 10), (policy.Tier, policy.Profile, policy.Adr.ProposedDays));
        Assert.Equal(["C"], policy.Adr.Sections);
        Assert.Equal([("STD2004", Severity.Error), ("STD2005", Severity.Error)], policy.Rules.Select(r => (r.Key, r.Value)).Order());
        Assert.Equal((1024, 4096), (policy.Budgets.Projects["Orders.Api"], policy.Budgets.Projects["Orders.Core"]));
    }

    [Fact]
    public void Every_value_knows_its_layer_and_line()
    {
        using var repository = new LayerRepository("""
            version: 1
            extends:
              - eng/a.yml
              - nuget:Acme.Policy/1.2.0
            tier: 4

            """)
            .With("eng/a.yml", "\nprofile: strict\nrules:\n  STD2005: none\n")
            .WithPackage("Acme.Policy", "1.2.0", "budgets: { assembly: 1 MB }\n");

        var origins = repository.Silent().Origins;

        Assert.Equal(new PolicyOrigin("standards.yml", "standards.yml", 5, 1), origins["tier"]);
        Assert.Equal(new PolicyOrigin("eng/a.yml", "eng/a.yml", 2, 1), origins["profile"]);
        Assert.Equal(new PolicyOrigin("eng/a.yml", "eng/a.yml", 4, 3), origins["rules.STD2005"]);
        Assert.Equal(new PolicyOrigin("Acme.Policy 1.2.0", "", 1, 12), origins["budgets.assembly"]);
        Assert.Equal(PolicyOrigin.Sdk, origins["adr.folder"]);
    }

    [Fact]
    public void Layers_of_layers_come_first_and_a_shared_one_counts_once()
    {
        using var repository = new LayerRepository("extends: [eng/a.yml, eng/b.yml]\n")
            .With("eng/a.yml", "extends: eng/base.yml\ntier: 3\n")
            .With("eng/b.yml", "extends: [eng/base.yml]\nprofile: strict\n")
            .With("eng/base.yml", "tier: 1\nprofile: adopt\nadr: { proposedDays: 5 }\n");

        var policy = repository.Silent();

        Assert.Equal((3, Profile.Strict, 5), (policy.Tier, policy.Profile, policy.Adr.ProposedDays));
    }

    [Fact]
    public void Package_of_a_package_and_file_of_a_package_are_layers()
    {
        using var repository = new LayerRepository("extends: nuget:Acme.Policy/1.2.0\n")
            .WithPackage("acme.policy", "1.2.0", "extends: [nuget:Acme.Base/02.0.0.0, more/strict.yml]\n", "content/standards.yml")
            .WithPackage("acme.policy", "1.2.0", "profile: strict\n", "more/strict.yml")
            .WithPackage("acme.base", "2.0.0", "tier: 3\n");

        var policy = repository.Silent();

        Assert.Equal((3, Profile.Strict), (policy.Tier, policy.Profile));
        Assert.Equal("Acme.Base 2.0.0", policy.Origins["tier"].Layer);
    }

    [Fact]
    public void Declarations_of_all_layers_stand_in_their_order()
    {
        using var repository = new LayerRepository("""
            extends: eng/a.yml
            declare:
              - { id: ACME0002, title: b, fix: b, exists: b }
            rules: { ACME0001: none, ACME0002: error }

            """)
            .With("eng/a.yml", "declare: [{ id: ACME0001, title: a, fix: a, exists: a }]\nrules: { ACME0002: suggestion }\n");

        var policy = repository.Silent();

        Assert.Equal([("ACME0001", "eng/a.yml"), ("ACME0002", "standards.yml")], policy.Declared.Select(d => (d.Rule.Id, d.Path)));
        Assert.Equal((Severity.None, Severity.Error), (policy.Rules["ACME0001"], policy.Rules["ACME0002"]));
    }

    [Fact]
    public void Rule_that_is_declared_twice_is_a_finding_at_the_lower_one()
    {
        using var repository = new LayerRepository("""
            extends: eng/a.yml
            declare:
              - { id: ACME0001, title: b, fix: b, exists: b }

            """)
            .With("eng/a.yml", "declare: [{ id: ACME0001, title: a, fix: a, exists: a }]\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0013",
            "standards.yml(3,11)",
            "ACME0001 is declared twice, first in line 1 of eng/a.yml",
            "Give one of the two rules another id");
        Assert.Equal(["eng/a.yml"], repository.Load().Policy.Declared.Select(d => d.Path));
    }

    [Fact]
    public void Service_belongs_to_the_repository()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\nservice: { name: orders }\n")
            .With("eng/a.yml", "tier: 3\nservice: { name: acme, team: platform }\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0005",
            "eng/a.yml(2,1)",
            "'service' is not a key of eng/a.yml: it describes one repository",
            "Move it to standards.yml of the repository");
        Assert.Equal(("orders", "", 3), (repository.Load().Policy.Service.Name, repository.Load().Policy.Service.Team, repository.Load().Policy.Tier));
    }

    [Fact]
    public void Wrong_values_of_a_lower_layer_leave_those_of_the_upper_one()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\ntier: many\nrulez: {}\n").With("eng/a.yml", "tier: 3\nprofil: strict\n");

        var set = repository.Load();

        Assert.Equal(["STD0005 eng/a.yml 2", "STD0006 standards.yml 2", "STD0005 standards.yml 3"], set.Findings.Select(f => $"{f.Rule.Id} {f.Path} {f.Line}"));
        Assert.Equal("'profil' is not a key of eng/a.yml", set.Findings[0].Message);
        Assert.Equal(3, set.Policy.Tier);
    }

    [Fact]
    public void Finding_about_a_package_stands_where_the_repository_names_it()
    {
        using var repository = new LayerRepository("version: 1\nextends: [nuget:Acme.Policy/1.2.0]\n").WithPackage(
            "Acme.Policy", "1.2.0", "version: 1\ntier: 9\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0006",
            "standards.yml(2,11)",
            "'tier' is '9', not a whole number from 1 to 4 (standards.yml of Acme.Policy 1.2.0, line 2, column 7)",
            "Write 'tier: 2', in a new version of the package");
    }

    [Fact]
    public void Policy_stamp_changes_with_every_layer()
    {
        using var repository = new LayerRepository("extends: [eng/a.yml, nuget:Acme.Policy/1.2.0]\n").With("eng/a.yml", "tier: 3\n");
        var missing = repository.Load().PolicyStamp;

        var restored = repository.WithPackage("Acme.Policy", "1.2.0", "tier: 2\n").Load();
        var edited = repository.With("eng/a.yml", "tier: 1 # less\n").Load().PolicyStamp;

        Assert.Equal(3, new HashSet<string> { missing, restored.PolicyStamp, edited }.Count);
        Assert.Equal(
            ["standards.yml", "eng/a.yml", "standards.yml", ".nupkg.metadata"],
            restored.PolicyFiles.Select(f => Path.GetFileName(f.Path) == "a.yml" ? "eng/a.yml" : Path.GetFileName(f.Path)));
    }
}
