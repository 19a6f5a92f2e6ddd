using System.Diagnostics;

namespace Standards.Checks.Tests.Layers;

public sealed class LayerLoaderTests
{
    private const string Expected = "a list of files below the root of the repository and of packages 'nuget:Id/1.2.3'";

    [Theory]
    [InlineData(
        "eng/b.yml",
        "there is no file 'eng/b.yml'",
        "Correct the path, which begins at the root of the repository, or add the file, or write 'eng/a.yml' if that is meant")]
    [InlineData("other/b.yml", "there is no file 'other/b.yml'", "Correct the path, which begins at the root of the repository, or add the file")]
    [InlineData("eng/a.yml/b.yml", "there is no file 'eng/a.yml/b.yml'", "Correct the path, which begins at the root of the repository, or add the file")]
    [InlineData("eng/A.yml", "the file 'eng/A.yml' is called 'eng/a.yml'", "Write 'eng/a.yml'")]
    [InlineData("Eng/a.yml", "the file 'Eng/a.yml' is called 'eng/a.yml'", "Write 'eng/a.yml'")]
    [InlineData("eng", "'eng' is a folder, not a file", "Name a file in it, such as 'eng/standards.yml'")]
    public void Layer_that_is_not_there_is_STD0011(string entry, string message, string fix)
    {
        using var repository = new LayerRepository($"tier: 3\nextends: [{entry}]\n").With("eng/a.yml", "tier: 1\n");

        FindingAssert.Is(repository.Single(), "STD0011", "standards.yml(2,11)", message, fix);
        Assert.Equal(3, repository.Load().Policy.Tier);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../acme.yml")]
    [InlineData("eng/../../acme.yml")]
    [InlineData("https://acme.example/x.yml")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("eng/..")]
    [InlineData("nuget:Acme.Policy")]
    [InlineData("nuget:Acme.Policy/")]
    [InlineData("nuget:Acme.Policy/1.*")]
    [InlineData("nuget:../1.2.3")]
    [InlineData("nuget:Acme/../1.2.3")]
    public void Entry_of_another_form_is_STD0006(string entry)
    {
        using var repository = new LayerRepository($"extends:\n  - {entry}\n");

        FindingAssert.Is(
            repository.Single(), "STD0006", "standards.yml(2,5)", $"'extends' is '{entry}', not {Expected}", "Write 'extends: [eng/standards/acme.yml]'");
    }

    [Theory]
    [InlineData("eng/a.yml", "eng/a.yml")]
    [InlineData("eng/a.yml", "./eng//a.yml")]
    [InlineData("nuget:Acme.Policy/1.2.0", "nuget:Acme.Policy/1.2.0.0")]
    public void Same_layer_twice_in_one_list_is_STD0006(string first, string second)
    {
        using var repository = new LayerRepository($"extends:\n  - {first}\n  - {second}\n").With("eng/a.yml", "").WithPackage("acme.policy", "1.2.0", "");

        FindingAssert.Is(repository.Single(), "STD0006", "standards.yml(3,5)", $"'extends' names '{second}' twice", "Remove one of the two entries");
    }

    [Theory]
    [InlineData("extends: eng/a.yml", "extends: eng/b.yml", "extends: [eng/a.yml]", "eng/b.yml(1,11)", "eng/a.yml > eng/b.yml > eng/a.yml")]
    [InlineData("extends: eng/a.yml", "extends: [eng/a.yml]", "", "eng/a.yml(1,11)", "eng/a.yml > eng/a.yml")]
    [InlineData("extends: [standards.yml]", "", "", "standards.yml(1,11)", "standards.yml > standards.yml")]
    [InlineData(
        "extends: eng/a.yml", "extends: eng/b.yml", "extends: [standards.yml]", "eng/b.yml(1,11)", "standards.yml > eng/a.yml > eng/b.yml > standards.yml")]
    public void Cycle_is_STD0012_at_the_entry_that_closes_it(string policy, string a, string b, string place, string chain)
    {
        using var repository = new LayerRepository(policy).With("eng/a.yml", a).With("eng/b.yml", b);

        FindingAssert.Is(
            repository.Single(),
            "STD0012",
            place,
            $"the layers form a cycle: {chain}",
            "Remove one of these entries of 'extends'; the general layer extends nothing");
    }

    [Fact]
    public void Cycle_of_packages_is_STD0012_at_the_repository_entry()
    {
        using var repository = new LayerRepository("extends: nuget:Acme.A/1.0.0\n")
            .WithPackage("acme.a", "1.0.0", "extends: nuget:Acme.B/1.0.0\n")
            .WithPackage("acme.b", "1.0.0", "extends: nuget:Acme.A/1.0.0\n");

        var finding = repository.Single();

        Assert.Equal(("STD0012", "standards.yml", 1, 10), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("the layers form a cycle: Acme.A 1.0.0 > Acme.B 1.0.0 > Acme.A 1.0.0 (standards.yml of Acme.B 1.0.0, line 1, column 10)", finding.Message);
    }

    [Fact]
    public void Eight_layers_deep_is_read_and_nine_is_not()
    {
        using var repository = new LayerRepository("extends: eng/1.yml\n");
        for (var i = 1; i <= 9; i++)
        {
            repository.With($"eng/{i}.yml", $"extends: eng/{i + 1}.yml\n");
        }

        FindingAssert.Is(
            repository.Single(),
            "STD0006",
            "eng/8.yml(1,10)",
            "layers extend each other more than 8 deep",
            "Put the rules of several layers into one, and remove this entry");
    }

    [Fact]
    public void Many_layers_end_in_bounded_time()
    {
        using var repository = new LayerRepository($"extends: [{string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"eng/{i}.yml"))}]\n");
        for (var i = 0; i < 100; i++)
        {
            repository.With($"eng/{i}.yml", "tier: 3\n");
        }

        var started = Stopwatch.GetTimestamp();
        var findings = repository.Load().Findings;

        Assert.Equal(36, findings.Count(f => f.Message == "the policy has more than 64 layers"));
        Assert.Equal(1900, findings.Count(f => f.Rule.Id == "STD0011"));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData(
        "tier: [",
        "STD0004",
        "eng/a.yml(1,7)",
        "eng/a.yml is not well-formed YAML: the '[' that opens here is not closed",
        "Correct the line; until then nothing of this layer is in force")]
    [InlineData(
        "a: &x 1\nb: *x\n",
        "STD0004",
        "eng/a.yml(1,4)",
        "eng/a.yml is not well-formed YAML: anchors and aliases are not supported",
        "Correct the line; until then nothing of this layer is in force")]
    [InlineData("- a", "STD0006", "eng/a.yml(1,1)", "eng/a.yml is a list, not a map of keys and values", "Begin with 'version: 1'")]
    [InlineData(
        "tier: 1\0",
        "STD0003",
        "eng/a.yml(0,0)",
        "eng/a.yml is binary, not text",
        "Make it a UTF-8 text file of at most 1 MB that the build may read; until then nothing of this layer is in force")]
    public void Broken_layer_is_a_finding_and_the_others_stay(string text, string id, string place, string message, string fix)
    {
        using var repository = new LayerRepository("extends: [eng/a.yml, eng/b.yml]\n").With("eng/a.yml", text).With("eng/b.yml", "tier: 3\n");

        FindingAssert.Is(repository.Single(), id, place, message, fix);
        Assert.Equal(3, repository.Load().Policy.Tier);
    }

    [Fact]
    public void Huge_layer_is_STD0003()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\n").With("eng/a.yml", "#" + new string('x', 1024 * 1024));

        Assert.Equal(
            ("STD0003", "eng/a.yml is 1,048,577 bytes, more than the 1,048,576 that are read"), (repository.Single().Rule.Id, repository.Single().Message));
    }

    [Fact]
    public void Folder_in_the_place_of_the_policy_is_STD0003()
    {
        using var repository = new LayerRepository("");
        File.Delete(Path.Combine(repository.Root, "standards.yml"));
        repository.With("standards.yml/a.txt", "");

        Assert.Equal(("STD0003", "standards.yml cannot be read (a folder stands in its place)"), (repository.Single().Rule.Id, repository.Single().Message));
    }

    [Fact]
    public void Link_out_of_the_repository_is_STD0011()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\n").With("../outside.yml", "tier: 1\n").With("eng/b.yml", "");
        File.CreateSymbolicLink(Path.Combine(repository.Root, "eng", "a.yml"), "../../outside.yml");

        FindingAssert.Is(
            repository.Single(), "STD0011", "standards.yml(1,10)", "'eng/a.yml' is a link that leads out of the repository", "Put the file itself there");
    }

    [Fact]
    public void Package_that_is_not_restored_is_STD0011()
    {
        using var repository = new LayerRepository("extends: [eng/a.yml, nuget:Acme.Policy/1.2.0]\n").With("eng/a.yml", "");

        FindingAssert.Is(
            repository.Single(),
            "STD0011",
            "standards.yml(1,22)",
            "the package Acme.Policy 1.2.0 is not restored",
            "Run 'dotnet restore'; a package that it does not find has another id or version");
        FindingAssert.Is(
            repository.Single(packages: false),
            "STD0011",
            "standards.yml(1,22)",
            "NuGet's package folder is not known yet, so the package Acme.Policy 1.2.0 cannot be read",
            "Run 'dotnet restore' and build again");
    }

    [Fact]
    public void Package_that_only_a_layer_names_is_named_in_the_repository_too()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\n").With("eng/a.yml", "extends: nuget:Acme.Policy/1.2.0\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0011",
            "eng/a.yml(1,10)",
            "the package Acme.Policy 1.2.0 is not restored",
            "Name it in 'extends' of standards.yml too, in front of eng/a.yml, and run 'dotnet restore'");
    }

    [Fact]
    public void Package_without_a_policy_is_STD0011()
    {
        using var repository = new LayerRepository("extends: nuget:Acme.Policy/1.2.0\n").WithPackage("acme.policy", "1.2.0", "", "other.yml");

        FindingAssert.Is(
            repository.Single(),
            "STD0011",
            "standards.yml(1,10)",
            "the package Acme.Policy 1.2.0 has no file standards.yml at its root or in content/",
            "Correct the id or the version, or pack the file");
    }
}
