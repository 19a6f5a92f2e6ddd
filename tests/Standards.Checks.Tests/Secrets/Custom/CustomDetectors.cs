using Standards.Checks.Findings;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Policies;
using Standards.Checks.Policies.Layers;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Custom;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>Detectors of a text, and what they find.</summary>
internal static class CustomDetectors
{
    /// <summary>The detector of most tests; further keys follow it, two blanks deep.</summary>
    public const string Key = """
        detectors:
        - name: acme-key
          title: Acme key
          literals: [acme_dk_]
          pattern: 'acme_dk_[0-9a-f]{32}'

        """;

    /// <summary>A value that the detector of <see cref="Key"/> finds.</summary>
    public static string Value(int seed) => "acme_" + "dk_" + SecretSamples.Body(SecretSamples.Hex, 32, seed);

    public static (IReadOnlyList<CustomDetector> Detectors, IReadOnlyList<Finding> Findings) Read(string text)
    {
        var findings = new List<Finding>();
        return (new CustomDetectorReader().Read(LayerFile.Of("secrets.yml"), text, findings), findings);
    }

    public static Policy Policy(string text, SecretConfidence confidence = SecretConfidence.Low)
    {
        var (detectors, findings) = Read(text);
        Assert.Empty(findings);
        return new Policy().With(new SecretPolicy { Detectors = detectors, Confidence = confidence });
    }

    public static SecretFileReader Reader(string text) => SecretCheck.ReaderOf(Policy(text).Secrets);
}
