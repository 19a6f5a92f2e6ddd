using Standards.Checks.Catalog;

namespace Standards.Checks.Tests.Layers;

/// <summary>STD0017 and STD0018: packages of the policy and the hashes of their content.</summary>
public sealed class LayerContentTests
{
    private static readonly string Hash = Convert.ToBase64String([.. Enumerable.Range(0, 64).Select(i => (byte)(i * 4))]);
    private static readonly string Other = Convert.ToBase64String(new byte[64]);

    [Fact]
    public void Package_with_its_hash_is_silent()
    {
        using var repository = Repository($"nuget:Acme.Policy/1.2.0#sha512-{Hash}", Hash);

        Assert.Equal(3, repository.Silent().Tier);
    }

    [Fact]
    public void Package_with_another_content_is_STD0017_at_its_entry()
    {
        using var repository = Repository($"nuget:Acme.Policy/1.2.0#sha512-{Other}", Hash);

        FindingAssert.Is(
            repository.Single(),
            "STD0017",
            "standards.yml(3,5)",
            $"the package Acme.Policy 1.2.0 has another content than the entry names: its hash is 'sha512-{Hash}'",
            "Find out where the package came from and what changed in it; write its hash into the entry if it is the one that you want");
        // It stays in force: a policy that is left out would allow more.
        Assert.Equal(3, repository.Load().Policy.Tier);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"contentHash\": 1 }")]
    public void Package_that_cannot_be_compared_is_STD0017(string? note)
    {
        using var repository = new LayerRepository($"version: 1\nextends:\n  - nuget:Acme.Policy/1.2.0#sha512-{Hash}\n")
            .WithPackage("acme.policy", "1.2.0", "tier: 3\n");
        if (note is not null)
        {
            repository.WithNote("acme.policy", "1.2.0", note);
        }

        var finding = repository.Single();
        Assert.Equal("STD0017", finding.Rule.Id);
        Assert.Contains("could not be compared", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_without_a_hash_is_STD0018_with_the_entry_to_write()
    {
        using var repository = Repository("nuget:Acme.Policy/1.2.0", Hash);

        FindingAssert.Is(
            repository.Single(),
            "STD0018",
            "standards.yml(3,5)",
            "the package Acme.Policy 1.2.0 is named without a hash of its content, so a source may serve another policy under this version",
            $"Write 'nuget:Acme.Policy/1.2.0#sha512-{Hash}' after you have read the policy that is there");

        // As the message says.
        repository.With("standards.yml", $"version: 1\nextends:\n  - nuget:Acme.Policy/1.2.0#sha512-{Hash}\n");
        repository.Silent();
    }

    [Fact]
    public void Severities_are_those_of_a_machine_and_of_CI()
    {
        Assert.Equal((Severity.Error, Severity.Error), (RuleCatalog.PolicyLayerContent.Local, RuleCatalog.PolicyLayerContent.Ci));
        Assert.Equal((Severity.Suggestion, Severity.Error), (RuleCatalog.PolicyLayerLocked.Local, RuleCatalog.PolicyLayerLocked.Ci));
    }

    // The repository names what its packages name, and the hash stands there.
    [Fact]
    public void Package_that_a_package_names_is_locked_where_the_repository_names_it()
    {
        using var repository = new LayerRepository(
            $"version: 1\nextends:\n  - nuget:Acme.Base/1.0.0#sha512-{Hash}\n  - nuget:Acme.Policy/1.2.0#sha512-{Other}\n")
            .WithPackage("acme.base", "1.0.0", "tier: 2\n").WithNote("acme.base", "1.0.0", Note(Hash))
            .WithPackage("acme.policy", "1.2.0", "extends: [nuget:Acme.Base/1.0.0]\ntier: 3\n").WithNote("acme.policy", "1.2.0", Note(Other));

        repository.Silent();
    }

    [Theory]
    [InlineData("sha512-AAAA")]
    [InlineData("sha256-AAAA")]
    [InlineData("")]
    public void Hash_of_another_form_is_STD0006(string hash)
    {
        using var repository = Repository($"'nuget:Acme.Policy/1.2.0#{hash}'", Hash);

        Assert.Equal("STD0006", repository.Single().Rule.Id);
    }

    private static LayerRepository Repository(string entry, string hash) => new LayerRepository($"version: 1\nextends:\n  - {entry}\n")
        .WithPackage("acme.policy", "1.2.0", "tier: 3\n")
        .WithNote("acme.policy", "1.2.0", Note(hash));

    private static string Note(string hash) => $$"""{ "version": 2, "contentHash": "{{hash}}", "source": "https://feed.example/v3/index.json" }""";
}
