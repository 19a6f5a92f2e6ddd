using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Layout.Names;

/// <summary>STD2020: names of files, and of folders where the policy asks for it. A folder is found once, at its first file.</summary>
internal sealed class FileNameRule
{
    private static readonly NameRule[] Default = [NameRule.OfCase([PathGlob.TryParse("docs/**/*.md")!], NameCase.Kebab, folders: false)];

    private readonly Policy _policy;
    private readonly IReadOnlyList<NameRule> _rules;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public FileNameRule(Policy policy)
    {
        _policy = policy;
        _rules = policy.Layout.Names ?? (policy.Service.Class == ServiceClass.Repository ? [] : Default);
    }

    /// <summary>The findings of one file; nothing is done where the policy asks for no names.</summary>
    public IEnumerable<Finding> Check(SourceFile file) => _rules.Count == 0 ? [] : Find(file);

    private IEnumerable<Finding> Find(SourceFile file)
    {
        foreach (var rule in _rules)
        {
            foreach (var glob in rule.Paths)
            {
                if (!glob.IsMatch(file.Path))
                {
                    continue;
                }

                if (OfFile(file, rule) is { } finding)
                {
                    yield return finding;
                }

                foreach (var folder in rule.Folders ? OfFolders(file, rule, glob) : [])
                {
                    yield return folder;
                }

                // The first glob of an entry that matches; another entry may ask for something else.
                break;
            }
        }
    }

    private Finding? OfFile(SourceFile file, NameRule rule)
    {
        var name = file.Name;
        var dot = name.LastIndexOf('.');
        var stem = dot > 0 ? name[..dot] : name;
        if (name[0] == '.'
            || rule.Fits(stem)
            || IsCapital(stem)
            || IsOfGenerator(name)
            || AdrFiles.IsRecord(file, _policy.Adr)
            || PostmortemFiles.IsPostmortem(file, _policy))
        {
            return null;
        }

        var fix = rule.Proposal(stem) is { } proposal
            ? $"Run 'git mv {CommandText.Word(file.Path)} {CommandText.Word(Join(file.Directory, proposal + name[stem.Length..]))}' and correct the links to it"
            : "Rename the file and correct the links to it";
        return new Finding(RuleCatalog.LayoutFileNames, file.Path, 0, 0, $"the name {ValueText.Quote(stem)} {rule.Problem}", fix);
    }

    private IEnumerable<Finding> OfFolders(SourceFile file, NameRule rule, PathGlob glob)
    {
        var alternative = glob.Alternatives.First(a => a.IsMatch(file.Path));
        var at = alternative.LiteralFolder.Length == 0 ? 0 : alternative.LiteralFolder.Length + 1;
        while (file.Path.IndexOf('/', at) is var slash and >= 0)
        {
            var name = file.Path[at..slash];
            var folder = file.Path[..slash];
            if (name[0] != '.' && !rule.Fits(name) && _folders.Add($"{rule.Form}\n{folder}"))
            {
                var fix = rule.Proposal(name) is { } proposal
                    ? $"Run 'git mv {CommandText.Word(folder)} {CommandText.Word(file.Path[..at] + proposal)}' and correct the links to it"
                    : "Rename the folder and correct the links to it";
                yield return new Finding(RuleCatalog.LayoutFileNames, file.Path, 0, 0, $"the name of the folder {ValueText.Quote(name)} {rule.Problem}", fix);
            }

            at = slash + 1;
        }
    }

    // README, CHANGELOG, CODE_OF_CONDUCT, STD2020: names that their readers know in this form.
    private static bool IsCapital(string stem) =>
        char.IsUpper(stem[0]) && stem.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '_' or '-' or '.');

    // _index.md, _sidebar.md, _Footer.md: a generator of sites looks for exactly this name, and takes another for a page.
    private static bool IsOfGenerator(string name) => name[0] == '_' && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
