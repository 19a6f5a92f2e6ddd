using System.Security.Cryptography;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Detectors of an organisation's own in a real build.</summary>
public sealed class CustomDetectorTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Place = "STD5022 error src/Orders.Core/deploy.yml(2,6)";

    private const string Detectors = """
        version: 1
        detectors:
          - name: acme-deploy-key
            title: Acme deploy key
            literals: [acme_dk_]
            pattern: 'acme_dk_[0-9a-f]{32}'
            rotate: Revoke it on https://keys.acme.example

        """;

    [Fact]
    public void Detector_fires_obeys_and_cannot_be_switched_off()
    {
        var value = "acme_" + "dk_" + Convert.ToHexStringLower(SHA256.HashData("orders"u8))[..32];
        using var repository = ScratchRepository.WithLibrary();
        repository.Write("src/Orders.Core/deploy.yml", $"a: b\nkey: {value}\n").Write("standards.yml", "version: 1\n");
        repository.Run("restore", Project).Succeeded();
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());

        repository.Write("secrets.yml", Detectors).Write("standards.yml", "version: 1\nsecrets: { detectors: secrets.yml }\n");
        var fired = repository.Check(Project, "-p:NoWarn=STD5022").Failed();
        Assert.Equal([Place], fired.Diagnostics().Select(d => d.Place));
        Assert.Contains("Acme deploy key (acme-deploy-key): 'acme…', 40 characters", fired.Output, StringComparison.Ordinal);
        Assert.Contains("Revoke it on https://keys.acme.example, then read it from the environment", fired.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(value, fired.Output, StringComparison.Ordinal);
        fired.Reported(repository.Reports);

        repository.Write("standards.yml", "version: 1\nsecrets: { detectors: secrets.yml, confidence: high }\n");
        Assert.Equal([Place, "STD0009 error standards.yml(2,36)"], repository.Check(Project).Failed().Diagnostics().Select(d => d.Place));
        repository.Write("standards.yml", "version: 1\nsecrets: { detectors: secrets.yml }\n").Write("secrets.yml", Detectors + "    confidence: high\n");
        Assert.Equal([Place], repository.Check(Project).Failed().Diagnostics().Select(d => d.Place));

        repository.Edit("src/Orders.Core/deploy.yml", "key:", "# standards:" + "allow STD5022 made up for this test\nkey:");
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());
    }

    [Fact]
    public void Detectors_of_a_file_that_is_wrong_or_missing_fail_the_build()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository
            .Write("secrets.yml", Detectors.Replace("{32}'", "[0-9'", StringComparison.Ordinal))
            .Write("standards.yml", "version: 1\nsecrets: { detectors: secrets.yml }\n");
        repository.Run("restore", Project).Succeeded();

        Assert.Equal(["STD5031 error secrets.yml(6,14)"], repository.Check(Project, "-p:NoWarn=STD5031").Failed().Diagnostics().Select(d => d.Place));
        repository.Write("secrets.yml", Detectors);
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());
        repository.Delete("secrets.yml");
        Assert.Equal(["STD5031 error standards.yml(2,23)"], repository.Check(Project).Failed().Diagnostics().Select(d => d.Place));
    }
}
