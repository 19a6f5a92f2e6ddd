using System.Globalization;
using System.Text;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>
/// The text of every fix of the corpus, followed. After it the finding is gone, nothing else appears, and the files can be read. Most texts are
/// followed by <see cref="FixReader"/>; where a text asks for more than that, the repair is what stood there before the mistake, or what
/// a person wrote into <c>*.repairs.txt</c>, and each quoted word of the text has to be in it.
/// </summary>
public sealed class FixTests : IDisposable
{
    public void Dispose() => CorpusRepository.Clear();

    private static string Folder { get; } = RepositoryRoot.Combine("tests/Standards.Checks.Tests/Corpus/Fixes");

    public static TheoryData<string> Concerns => [.. Mistakes.Concerns.Select(concern => concern.Name)];

    /// <summary>The approved file says how.</summary>
    [Theory]
    [MemberData(nameof(Concerns))]
    public void Text_of_every_fix_can_be_followed(string concern)
    {
        var repairs = RepairsOf(concern);
        var trials = TrialsOf(concern);
        Parallel.ForEach(trials, trial => trial.Follow(repairs.GetValueOrDefault(trial.Name)));

        var asked = trials.Where(t => t.How == FixTrial.Nobody).ToArray();
        string[] failures =
        [
            .. asked.SelectMany(t => t.Failures),
            .. repairs.Keys.Except(trials.Select(t => t.Name), StringComparer.Ordinal).Select(n => $"{concern}.repairs.txt: there is no mistake '{n}'"),
            .. asked.Select(t => t.Ask(concern)),
        ];
        Assert.True(failures.Length == 0, string.Join('\n', failures));
        Snapshot.MatchFile(Summary(trials), Path.Combine(Folder, $"{concern}.approved.txt"));
    }

    /// <summary>The mistakes of a concern in their order; the second with the same file and rules is called <c>#2</c>.</summary>
    private static IReadOnlyList<FixTrial> TrialsOf(string concern)
    {
        var good = CorpusTests.Read("good-service").Select(f => (f.Path, f.Path == PolicyReader.FileName ? f.Text + CorpusTests.SwitchedOn : f.Text)).ToArray();
        var trials = Mistakes.Concerns.Single(c => c.Name == concern).Mistakes.Select(m => new FixTrial(m, good)).ToArray();
        Parallel.ForEach(trials, trial => trial.Find());
        foreach (var same in trials.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.ToArray()))
        {
            for (var i = 1; i < same.Length; i++)
            {
                same[i].Name += string.Create(CultureInfo.InvariantCulture, $" #{i + 1}");
            }
        }

        return trials;
    }

    private static Dictionary<string, Repair> RepairsOf(string concern) =>
        Repair.Read(string.Join('\n', Lines($"{concern}.repairs.txt"))).ToDictionary(r => r.Mistake, StringComparer.Ordinal);

    private static string[] Lines(string file)
    {
        var path = Path.Combine(Folder, file);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    private static string Summary(IReadOnlyList<FixTrial> trials)
    {
        var text = new StringBuilder();
        foreach (var how in trials.GroupBy(t => t.How, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{how.Key}: {how.Count()}\n").AppendJoin("", how.Select(t => $"  {t.Name}\n"));
        }

        return text.ToString();
    }
}
