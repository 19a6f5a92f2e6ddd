using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Tests.Layers;
using static Standards.Checks.Tests.Secrets.Custom.CustomDetectors;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>Detectors of several layers: they add up.</summary>
public sealed class CustomDetectorLayerTests
{
    private const string Other = "detectors: [{ name: other, title: Other, literals: [other_], pattern: 'other_[0-9]{8}' }]\n";

    [Fact]
    public void Organisation_adds_and_repository_adds()
    {
        using var repository = new LayerRepository("extends: nuget:Acme.Policy/1.0.0\nsecrets: { detectors: secrets.yml }\n")
            .With("secrets.yml", Other)
            .WithPackage("acme.policy", "1.0.0", "secrets: { detectors: secrets.yml, confidence: medium }\n", "content/standards.yml")
            .WithPackage("acme.policy", "1.0.0", Key, "content/secrets.yml");

        var policy = repository.Silent();

        Assert.Equal(["acme-key content/secrets.yml of Acme.Policy 1.0.0", "other secrets.yml"], policy.Secrets.Detectors.Select(d => $"{d.Key} {d.Origin}"));
        Assert.Equal(SecretConfidence.Medium, policy.Secrets.Confidence);
    }

    [Theory]
    [InlineData("secrets: { detectors: [] }")]
    [InlineData("secrets: { detectors: }")]
    [InlineData("secrets:")]
    [InlineData("secrets: { confidence: low }")]
    public void Lower_layer_takes_no_detector_away(string lower)
    {
        using var repository = new LayerRepository($"extends: eng/a.yml\n{lower}\n")
            .With("eng/a.yml", "secrets: { detectors: [secrets.yml, more/b.yml] }\n")
            .With("eng/secrets.yml", Key)
            .With("eng/more/b.yml", Other);

        Assert.Equal(["eng/secrets.yml", "eng/more/b.yml"], repository.Silent().Secrets.Detectors.Select(d => d.Origin));
    }

    [Fact]
    public void Name_of_an_upper_layer_is_not_replaced()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\nsecrets: { detectors: secrets.yml }\n")
            .With("eng/a.yml", "secrets: { detectors: a.yml }\n")
            .With("eng/a-secrets.yml", "")
            .With("eng/a.yml", "secrets: { detectors: acme.yml }\n")
            .With("eng/acme.yml", Key)
            .With("secrets.yml", Key.Replace("{32}", "{99}"));

        FindingAssert.Is(
            repository.Single(),
            "STD5031",
            "secrets.yml(2,9)",
            "the detector 'acme-key' is declared twice, first in line 2 of eng/acme.yml, which holds",
            "Give this one another name; a layer adds detectors and replaces none");
        Assert.Contains("{32}", Assert.Single(repository.Load().Policy.Secrets.Detectors).Pattern.Source);
    }

    [Fact]
    public void File_that_is_named_twice_counts_once()
    {
        using var repository = new LayerRepository("extends: a.yml\nsecrets: { detectors: [secrets.yml, ./secrets.yml] }\n")
            .With("a.yml", "secrets: { detectors: secrets.yml }\n")
            .With("secrets.yml", Key);
        Assert.Single(repository.Silent().Secrets.Detectors);
    }

    [Fact]
    public void Mandatory_confidence_cannot_be_raised()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\nsecrets: { confidence: high }\n").With(
            "eng/a.yml", "mandatory: [secrets.confidence]\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0009",
            "standards.yml(2,12)",
            "'secrets.confidence' is mandatory in eng/a.yml (line 1) and cannot be raised to 'high'",
            "Remove the line; the value of Standards.Sdk stays in force");
        Assert.Equal(SecretConfidence.Low, repository.Load().Policy.Secrets.Confidence);
    }

    [Theory]
    [InlineData(
        "secret.yml",
        "(2,23)",
        "there is no file 'secret.yml'",
        "Correct the path, which begins at the root of the repository, or add the file, or write 'secrets.yml' if that is meant")]
    [InlineData("Secrets.yml", "(2,23)", "the file 'Secrets.yml' is called 'secrets.yml'", "Write 'secrets.yml'")]
    [InlineData("eng", "(2,23)", "'eng' is a folder, not a file", "Name a file in it, such as 'eng/secrets.yml'")]
    public void File_that_is_not_there_is_STD5031(string path, string place, string message, string fix)
    {
        using var repository = new LayerRepository($"tier: 2\nsecrets: {{ detectors: {path} }}\n").With("secrets.yml", Key).With("eng/a.yml", "");
        FindingAssert.Is(repository.Single(), "STD5031", "standards.yml" + place, message, fix);
    }

    [Fact]
    public void Path_begins_in_the_folder_of_the_layer()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\n")
            .With("eng/a.yml", "secrets: { detectors: eng/secrets.yml }\n")
            .With("eng/secrets.yml", Key);
        FindingAssert.Is(
            repository.Single(),
            "STD5031",
            "eng/a.yml(1,23)",
            "there is no file 'eng/secrets.yml'",
            "Correct the path, which begins in the folder 'eng', or add the file");
    }

    [Fact]
    public void Mistake_in_a_package_stands_at_the_entry_that_names_it()
    {
        using var repository = new LayerRepository("extends: nuget:Acme.Policy/1.0.0\n")
            .WithPackage("acme.policy", "1.0.0", "secrets: { detectors: secrets.yml }\n")
            .WithPackage("acme.policy", "1.0.0", Key.Replace("title", "titel"), "secrets.yml");

        var findings = repository.Load().Findings;

        Assert.All(findings, f => Assert.Equal(("STD5031", "standards.yml", 1, 10), (f.Rule.Id, f.Path, f.Line, f.Column)));
        Assert.Contains(
            findings,
            f => f.Message == "'detectors[0].titel' is not a key of this file (secrets.yml of Acme.Policy 1.0.0, line 3, column 3)"
                && f.Fix == "Write 'title', in a new version of the package");
    }

    [Fact]
    public void File_that_cannot_be_read_is_STD0003()
    {
        using var repository = new LayerRepository("secrets: { detectors: secrets.yml }\n").With("secrets.yml", "a\0b");
        FindingAssert.Is(
            repository.Single(),
            "STD0003",
            "secrets.yml(0,0)",
            "secrets.yml is binary, not text",
            "Make it a UTF-8 text file of at most 1 MB that the build may read; until then its detectors search nothing");
    }
}
