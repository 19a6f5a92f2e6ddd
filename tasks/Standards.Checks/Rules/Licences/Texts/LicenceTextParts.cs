namespace Standards.Checks.Rules.Licences.Texts;

/// <summary>Which words make a licence: parts that have to follow each other, each of a fixed text or with a fixed hash.</summary>
/// <param name="Licence">SPDX identifier.</param>
/// <param name="Start">The first words of the first part.</param>
/// <param name="Matches">The number of words from a place on that are the licence's own, or 0.</param>
internal sealed record LicenceTextParts(string Licence, string[] Start, Func<IReadOnlyList<string>, int, int> Matches)
{
    // The most words that stand in for a name: of an author, of a company.
    private const int MaxName = 24;

    /// <summary>A long text, known by the number of its words and their hash.</summary>
    public static LicenceTextParts OfHash(string licence, string start, int count, string hash) => new(
        licence,
        start.Split(' '),
        (words, at) => at + count <= words.Count && LicenceWords.Hash(words.Skip(at).Take(count)) == hash ? count : 0);

    /// <summary>A short text, in which <c>{}</c> stands for a name of at most 24 words and <c>{#}</c> for the number of a paragraph.</summary>
    public static LicenceTextParts OfTemplate(string licence, string template)
    {
        // What stands behind '{' says how many words may stand before its run.
        var runs = template.Split('{').Select((run, index) => (
            Gap: index == 0 ? 0 : run[0] == '#' ? 1 : MaxName,
            Words: LicenceWords.Of(run).Select(w => w.Word).ToArray())).ToArray();
        return new LicenceTextParts(licence, runs[0].Words, (words, at) => Length(runs, words, at));
    }

    private static int Length((int Gap, string[] Words)[] runs, IReadOnlyList<string> words, int start)
    {
        var at = start;
        foreach (var (gap, run) in runs)
        {
            var latest = at + gap;
            while (at <= latest && !IsAt(run, words, at))
            {
                at++;
            }

            if (at > latest)
            {
                return 0;
            }

            at += run.Length;
        }

        return at - start;
    }

    /// <summary>Whether words stand at a place.</summary>
    public static bool IsAt(string[] run, IReadOnlyList<string> words, int at)
    {
        if (at + run.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < run.Length; i++)
        {
            if (words[at + i] != run[i])
            {
                return false;
            }
        }

        return true;
    }
}
