namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>What a person did who followed the text of a fix, where it asks for words or thought.</summary>
/// <param name="Mistake">The mistake: its file, the rules that report it, and which of several such mistakes.</param>
/// <param name="Follows">The rules whose texts are followed; empty for all. The others' findings are gone with theirs.</param>
/// <param name="Steps">The changes, in their order; none where what stood there before is the repair.</param>
internal sealed record Repair(string Mistake, IReadOnlyList<string> Follows, IReadOnlyList<RepairStep> Steps)
{
    private const string Start = "mistake ";

    private const string Subset = "follows ";

    /// <summary>
    /// Reads repairs: <c>mistake PATH RULE… [#N]</c>, perhaps <c>follows RULE…</c>, then steps. <c>edit PATH</c> is followed by lines <c>- </c> with
    /// what stands there and lines <c>+ </c> with what is written instead, <c>new PATH</c> by the lines of the file; <c>move PATH to PATH</c>
    /// and <c>remove PATH</c> stand alone. Lines that begin with <c>//</c> are comments.
    /// </summary>
    public static IEnumerable<Repair> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < lines.Length;)
        {
            Assert.StartsWith(Start, lines[i], StringComparison.Ordinal);
            var mistake = lines[i++][Start.Length..];
            string[] follows = i < lines.Length && lines[i].StartsWith(Subset, StringComparison.Ordinal) ? lines[i++][Subset.Length..].Split(' ') : [];
            var steps = new List<RepairStep>();
            while (i < lines.Length && !lines[i].StartsWith(Start, StringComparison.Ordinal))
            {
                steps.Add(RepairStep.Read(lines, ref i));
            }

            yield return new Repair(mistake, follows, steps);
        }
    }

    /// <summary>Makes the changes; an edit whose text is not there fails the test.</summary>
    public void Apply(CorpusFiles files)
    {
        foreach (var step in Steps)
        {
            step.Apply(Mistake, files);
        }
    }
}
