namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>A source file in which one diagnostic has to fire.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Name">Tells several files of one diagnostic apart; also the name of the file and of its namespace.</param>
/// <param name="Project">Folder of the project that compiles it.</param>
/// <param name="Code">The file; <see cref="Mark"/> stands in the line of the diagnostic.</param>
internal sealed record Snippet(string Id, string Name, string Project, string Code)
{
    public const string Mark = "/*here*/";

    public const string Library = "src/Orders.Core";

    /// <summary>Code that does not compile, apart from the rest: analyzers have little to say of it.</summary>
    public const string Broken = "src/Orders.Broken";

    /// <summary>What has an entry point.</summary>
    public const string Executable = "cmd/Orders.Host";

    public const string Tests = "tests/Orders.Core.Tests";

    /// <summary>What it is on CI.</summary>
    public string Level { get; init; } = "error";

    /// <summary>What stands before the namespace: attributes of the assembly.</summary>
    public string Head { get; init; } = "";

    /// <summary>Whether it is a suggestion on CI too, which no console shows: the repository raises it to a warning.</summary>
    public bool IsSuggestion { get; init; }

    public string File => $"{Name}.cs";

    public string Text => $"{Head}namespace Snippets.{Name};\n\n{Code}\n";

    /// <summary>The line of the mark, from 1.</summary>
    public int Line => Text[..Text.IndexOf(Mark, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    /// <summary>A file that is named after its diagnostic.</summary>
    public static Snippet In(string project, string id, string code) => new(id, id, project, code);
}
