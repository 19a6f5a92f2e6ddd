using System.Globalization;
using System.Text;
using Standards.Checks.Commands.Updating;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Updating;

/// <summary>What a user does to a file, by what the template does to it: what the update leaves, and what git says of it.</summary>
public sealed class TreeMergeTests
{
    private const string File = "docs/guide.md";

    // Long enough to be known again under another name.
    private static readonly string Old = Text("line");
    private static readonly string New = Old.Replace("line 3\n", "line 3 of the template\n", StringComparison.Ordinal);

    private static readonly (string Name, Action<UpdatedRepository> Edit)[] Edits =
    [
        ("nothing", _ => { }),
        ("same lines", r => r.Write(File, Old.Replace("line 3\n", "line 3 of the user\n", StringComparison.Ordinal))),
        ("other lines", r => r.Write(File, Old.Replace("line 18\n", "line 18 of the user\n", StringComparison.Ordinal))),
        ("the same change", r => r.Write(File, New)),
        ("deleted", r => r.Git("rm", "-q", File)),
        ("renamed", r => r.Git("mv", File, "docs/handbook.md")),
        (
            "renamed and changed",
            r => { r.Git(
                "mv", File, "docs/handbook.md"); r.Write("docs/handbook.md", Old.Replace("line 18\n", "line 18 of the user\n", StringComparison.Ordinal)); }),
        ("folder moved", r => r.Git("mv", "docs", "handbook")),
        ("added where the template adds, the same", r => r.Write("docs/new.md", Text("new"))),
        ("added where the template adds, another", r => r.Write("docs/new.md", Text("mine"))),
        ("CRLF", r => r.Write(File, Old.Replace("\n", "\r\n", StringComparison.Ordinal))),
        (
            "CRLF everywhere",
            r => { r.Write(
                File,
                Old.Replace("\n", "\r\n", StringComparison.Ordinal)); r.Write(
                    "docs/other.md",
                    Text("other").Replace("\n", "\r\n", StringComparison.Ordinal)); r.Write(
                        "src/code.cs", Text("code").Replace("\n", "\r\n", StringComparison.Ordinal)); }),
        ("BOM", r => r.Write(File, "\uFEFF" + Old)),
        ("made a program", r => r.MakeProgram(File)),
    ];

    private static readonly (string Name, Action<Dictionary<string, string>> Change)[] Changes =
    [
        ("unchanged", _ => { }),
        ("changed", f => f[File] = New),
        ("added", f => f["docs/new.md"] = Text("new")),
        ("removed", f => f.Remove(File)),
        ("renamed", f => { f.Remove(File); f["docs/manual.md"] = Old; }),
        ("renamed and changed", f => { f.Remove(File); f["docs/manual.md"] = New; }),
    ];

    public static TheoryData<string> EditNames => [.. Edits.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(EditNames))]
    public void Every_edit_meets_every_change(string edit)
    {
        var apply = Edits.Single(e => e.Name == edit).Edit;
        var text = new StringBuilder();
        foreach (var (change, turn) in Changes)
        {
            using var repository = new UpdatedRepository();
            var before = Template();
            Commit(repository, before);
            apply(repository);
            repository.Commit();
            var after = Template();
            turn(after);
            var clean = repository.Git("rev-parse", "HEAD^{tree}");

            TreeMerge? merge = null;
            Assert.False(repository.RunsHooks(() => merge = repository.Merge(before, after)));
            Assert.Equal("", repository.Status());
            Assert.False(repository.RunsHooks(() => merge!.Apply()));
            _ = text.Append(CultureInfo.InvariantCulture, $"user: {edit}; template: {change}\n");
            foreach (var file in merge!.Files)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"  {file.Fate} {file.Path}{(file.Reason.Length > 0 ? $": {file.Reason}" : "")}\n");
            }

            _ = text.Append(Result(repository));

            // All of it can be taken back.
            repository.Git("reset", "-q", "--merge");
            Assert.Equal("", repository.Status());
            Assert.Equal(clean, repository.Git("rev-parse", "HEAD^{tree}"));
            Assert.Equal("", repository.Git("status", "--porcelain", "--", ".", ":!artifacts"));
        }

        Snapshot.Match(text.ToString(), edit.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-'));
    }

    private static Dictionary<string, string> Template() => new(StringComparer.Ordinal)
    {
        [File] = Old,
        ["docs/other.md"] = Text("other"),
        ["src/code.cs"] = Text("code"),
    };

    private static string Text(string word) => string.Concat(Enumerable.Range(1, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"{word} {i}\n")));

    private static void Commit(UpdatedRepository repository, Dictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            repository.Write(path, text);
        }

        repository.Commit();
    }

    // The work tree: each file with what tells where its lines come from, and the stages of git.
    private static string Result(UpdatedRepository repository)
    {
        var text = new StringBuilder();
        foreach (var (path, mode) in repository.Modes())
        {
            if (!repository.Exists(path))
            {
                continue;
            }

            var content = repository.Read(path);
            string[] marks =
            [
                .. content.Contains("<<<<<<< HEAD", StringComparison.Ordinal)
                    && content.Contains("(Update std-service from 1.0.0 to 1.1.0)", StringComparison.Ordinal)
                    ? ["marks"]
                    : Array.Empty<string>(),
                .. content.Contains("|||||||", StringComparison.Ordinal) ? ["base"] : Array.Empty<string>(),
                .. content.Contains("of the template", StringComparison.Ordinal) ? ["template"] : Array.Empty<string>(),
                .. content.Contains("of the user", StringComparison.Ordinal) ? ["user"] : Array.Empty<string>(),
                .. content.Contains("\r\n", StringComparison.Ordinal)
                    ? [content.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal) ? "mixed" : "CRLF"]
                    : Array.Empty<string>(),
                .. System.IO.File.ReadAllBytes(Path.Combine(repository.Root, path)) is [0xEF, ..] ? ["BOM"] : Array.Empty<string>(),
                .. mode == "100755" ? ["program"] : Array.Empty<string>(),
            ];
            _ = text.Append(
                CultureInfo.InvariantCulture, $"    {path}: {content.Split(' ')[0].TrimStart('\uFEFF')}{string.Concat(marks.Select(m => " " + m))}\n");
        }

        var stages = repository.Stages();
        return stages.Length > 0 ? $"{text}    stages {stages}\n" : text.ToString();
    }
}
