using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>One mistake of the corpus, and the attempt to repair it by what is said of it.</summary>
internal sealed class FixTrial(Mistake mistake, IReadOnlyList<(string Path, string Text)> good)
{
    /// <summary>Followed to the letter by <see cref="FixReader"/>.</summary>
    public const string Letter = "to the letter";

    /// <summary>What stood there before has the words of the text.</summary>
    public const string Before = "as it was before";

    /// <summary>A person wrote the repair down.</summary>
    public const string Person = "by a person";

    /// <summary>Not yet.</summary>
    public const string Nobody = "by nobody";

    // More than any mistake of the corpus has findings.
    private const int MostSteps = 40;

    private CorpusFiles Broken { get; } = new(mistake.Apply(good));

    private IReadOnlyList<Finding> Findings { get; set; } = [];

    /// <summary>The file and the rules that report it.</summary>
    public string Name { get; set; } = mistake.Path;

    /// <summary>One of the constants above.</summary>
    public string How { get => Failures.Count > 0 ? Nobody : field; private set; } = Nobody;

    /// <summary>What went wrong when the text was followed.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Runs all checks over the repository with the mistake.</summary>
    public void Find()
    {
        Findings = Run(Broken);
        Name = $"{mistake.Path} {string.Join(' ', Findings.Select(f => f.Rule.Id).Distinct().Order(StringComparer.Ordinal))}";
    }

    /// <summary>Tries the repair that is given, else to read the texts, else what stood there before.</summary>
    public void Follow(Repair? repair)
    {
        Failures.AddRange(Findings.SelectMany(f => FilesReader.Problems(f).Select(p => Of($"{p}, in '{f.Fix}'"))));
        if (Failures.Count > 0)
        {
            return;
        }

        if (repair is not null)
        {
            var files = repair.Steps.Count == 0 ? Undone() : Copy(Broken);
            repair.Apply(files);
            How = Person;
            Failures.AddRange(FilesReader.Problems(Broken, files).Concat(Run(files).Select(f => $"still there, or new: {CorpusTests.Line(f)}")).Select(Of));
            Failures.AddRange(Unsaid(files, repair.Follows).Select(Of));
        }
        else if (TryRead())
        {
            How = Letter;
        }
        else if (Failures.Count == 0 && mistake.Old.Length + (mistake.New is null ? 1 : 0) > 0 && Undone() is var files && !Unsaid(files).Any())
        {
            How = Before;
            Failures.AddRange(Run(files).Select(f => Of($"still there, or new: {CorpusTests.Line(f)}")));
        }
    }

    /// <summary>What a person has to do of whom the test asks a repair.</summary>
    public string Ask(string concern) =>
        $"{Name}: write the repair into {concern}.repairs.txt, following\n{string.Concat(Findings.Select(f => $"    {CorpusTests.Line(f)}\n"))}"
        + string.Concat(Unsaid(Undone()).Select(u => $"    (as it was before: {u})\n"));

    // One text after the other, as a person does with a list of warnings.
    private bool TryRead()
    {
        var files = Copy(Broken);
        var left = Findings;
        for (var step = 0; left.Count > 0 && step < MostSteps; step++)
        {
            var followed = left.FirstOrDefault(f => FixReader.Follow(f, files));
            if (followed is null)
            {
                return false;
            }

            var before = left;
            left = Run(files);
            Failures.AddRange(FilesReader.Problems(Broken, files).Select(p => Of($"{p}, after '{followed.Fix}'")));
            Failures.AddRange(left.Where(f => !before.Any(b => IsSame(b, f))).Select(f => Of($"appears after '{followed.Fix}': {CorpusTests.Line(f)}")));
            if (left.Count(f => IsSame(f, followed)) >= before.Count(f => IsSame(f, followed)))
            {
                Failures.Add(Of($"is still there after '{followed.Fix}': {CorpusTests.Line(followed)}"));
            }

            if (Failures.Count > 0)
            {
                return false;
            }
        }

        return left.Count == 0;
    }

    // A file that was moved takes its other findings with it.
    private static bool IsSame(Finding one, Finding other) => one.Rule == other.Rule && Folder(one) == Folder(other);

    private static string Folder(Finding finding) => finding.Path[..(finding.Path.LastIndexOf('/') + 1)];

    private IEnumerable<string> Unsaid(CorpusFiles files, params IReadOnlyList<string> follows)
    {
        var words = new RepairWords(Broken, files);
        return Findings
            .Where(f => follows.Count == 0 || follows.Contains(f.Rule.Id))
            .Select(f => (Finding: f, Missing: words.Missing(f)))
            .Where(m => m.Missing is not null)
            .Select(m => $"the repair has not '{m.Missing}' of '{m.Finding.Fix}'");
    }

    private CorpusFiles Undone() => new(mistake.Also?.Apply(good) ?? good);

    private string Of(string failure) => $"{Name}: {failure}";

    private static CorpusFiles Copy(CorpusFiles files) => new(files.Pairs);

    private static IReadOnlyList<Finding> Run(CorpusFiles files) => CorpusRepository.Run(files);
}
