using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Rules.Secrets.Custom;

/// <summary>The detectors of all layers, looked up by the first character of a literal.</summary>
internal sealed class CustomDetectorSet
{
    private readonly (string Literal, int Detector)[][] _byFirst = new (string, int)[128][];

    public CustomDetectorSet(IReadOnlyList<CustomDetector> detectors)
    {
        Detectors = detectors;
        foreach (var group in detectors
            .SelectMany((d, i) => d.Literals.Select(l => (Literal: l, Detector: i)))
            .GroupBy(p => char.ToLowerInvariant(p.Literal[0])))
        {
            _byFirst[group.Key] = [.. group];
            _byFirst[char.ToUpperInvariant(group.Key)] = _byFirst[group.Key];
        }

        var definitions = string.Join('\n', detectors.Select(d => d.Definition));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definitions)))[..32];
    }

    /// <summary>General layers first.</summary>
    public IReadOnlyList<CustomDetector> Detectors { get; }

    /// <summary>Another one when a detector is another, or their order is.</summary>
    public string Version { get; }

    /// <summary>The literals that begin with a character, in either case.</summary>
    public (string Literal, int Detector)[] Beginning(char first) => first < _byFirst.Length ? _byFirst[first] ?? [] : [];
}
