namespace Standards.Checks.Rules.Secrets.Custom;

/// <summary>
/// Which of two detectors reports what both found. Never one that says less in any policy: an organisation's detector must not hide what
/// the product finds, nor the other way round.
/// </summary>
internal static class SecretOverlap
{
    /// <summary>All matches in their order, each secret once.</summary>
    public static List<SecretMatch> Resolve(List<SecretMatch> builtIn, List<SecretMatch> custom)
    {
        if (custom.Count == 0)
        {
            return builtIn;
        }

        var kept = new List<SecretMatch>();
        foreach (var match in builtIn.Concat(custom).OrderBy(m => m.Start))
        {
            Add(kept, match);
        }

        return kept;
    }

    private static void Add(List<SecretMatch> kept, SecretMatch match)
    {
        for (var i = kept.Count - 1; i >= 0 && match.Start < kept[i].Start + kept[i].Value.Length; i--)
        {
            if (Replaces(kept[i], match))
            {
                return;
            }

            if (Replaces(match, kept[i]))
            {
                kept.RemoveAt(i);
            }
        }

        kept.Add(match);
    }

    private static bool Replaces(SecretMatch match, SecretMatch other) => (match.Detector, other.Detector) switch
    {
        (CustomDetector a, CustomDetector b) => match.Confidence > other.Confidence || (match.Confidence == other.Confidence && a.Order < b.Order),
        // What goes by the place alone is not reported in tests.
        (CustomDetector, _) when SecretPlaces.IsMadeUpInFixtures(other.Detector.Rule.Id) => match.Confidence >= other.Confidence,
        (CustomDetector, _) => match.Confidence > other.Confidence,
        (_, CustomDetector) => match.Confidence >= other.Confidence && !SecretPlaces.IsMadeUpInFixtures(match.Detector.Rule.Id),
        _ => false,
    };
}
