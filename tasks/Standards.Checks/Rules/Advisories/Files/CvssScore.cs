namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>The base score of a CVSS 3.0 or 3.1 vector (first.org/cvss/v3.1/specification-document, section 7.1).</summary>
internal static class CvssScore
{
    private const int MaxLength = 200;

    /// <summary>0.0 to 10.0; null when the text is no such vector.</summary>
    public static double? Of(string vector)
    {
        if (vector.Length > MaxLength || !vector.StartsWith("CVSS:3.", StringComparison.Ordinal))
        {
            return null;
        }

        var metrics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in vector.Split('/').Skip(1))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !metrics.TryAdd(part[..colon], part[(colon + 1)..]))
            {
                return null;
            }
        }

        string Metric(string name) => metrics.GetValueOrDefault(name) ?? "";
        bool? isChanged = Metric("S") switch { "U" => false, "C" => true, _ => null };
        double? attack = Metric("AV") switch { "N" => 0.85, "A" => 0.62, "L" => 0.55, "P" => 0.2, _ => null };
        double? complexity = Metric("AC") switch { "L" => 0.77, "H" => 0.44, _ => null };
        double? privileges = (Metric("PR"), isChanged) switch
        {
            ("N", _) => 0.85,
            ("L", true) => 0.68,
            ("L", _) => 0.62,
            ("H", true) => 0.5,
            ("H", _) => 0.27,
            _ => null,
        };
        double? interaction = Metric("UI") switch { "N" => 0.85, "R" => 0.62, _ => null };
        if (isChanged is null
            || (attack * complexity * privileges * interaction) is not { } product
            || Left(Metric("C")) * Left(Metric("I")) * Left(Metric("A")) is not { } left)
        {
            return null;
        }

        var sub = 1 - left;
        var impact = isChanged.Value ? (7.52 * (sub - 0.029)) - (3.25 * Math.Pow(sub - 0.02, 15)) : 6.42 * sub;
        return impact <= 0 ? 0 : RoundUp(Math.Min((isChanged.Value ? 1.08 : 1) * (impact + (8.22 * product)), 10));
    }

    // What an attack leaves of confidentiality, integrity or availability.
    private static double? Left(string metric) => metric switch { "H" => 1 - 0.56, "L" => 1 - 0.22, "N" => 1, _ => null };

    // The specification's own way round the errors of floating-point numbers.
    private static double RoundUp(double value)
    {
        var whole = (int)Math.Round(value * 100_000);
        return whole % 10_000 == 0 ? whole / 100_000.0 : ((whole / 10_000) + 1) / 10.0;
    }
}
