using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Declared;

/// <summary>A project that a declared rule is asked of.</summary>
/// <param name="Path">Repository-relative path of the project file.</param>
/// <param name="Name">File name without extension.</param>
/// <param name="Folder">Repository-relative folder; empty at the root.</param>
internal sealed record DeclaredProject(string Path, string Name, string Folder)
{
    public const string NameKey = "{project}";

    public const string FolderKey = "{folder}";

    /// <summary>Stands for all projects: globs filled with it match what the glob of any project matches.</summary>
    public static DeclaredProject Any { get; } = new("", "*", "**");

    public static DeclaredProject Of(SourceFile file) => new(file.Path, System.IO.Path.GetFileNameWithoutExtension(file.Name), file.Directory);

    /// <summary>Whether a text holds one of the keys.</summary>
    public static bool IsTemplate(string text) => text.Contains(NameKey, StringComparison.Ordinal) || text.Contains(FolderKey, StringComparison.Ordinal);

    public string Fill(string text) => Fill(text, static value => value);

    /// <summary>Characters that mean something in a glob, and have no escape there, match as any character.</summary>
    public string FillGlob(string glob) =>
        Fill(glob, value => ReferenceEquals(this, Any) ? value : string.Concat(value.Select(c => "*?{},:!".Contains(c) ? '?' : c)));

    public TextPattern Fill(TextPattern pattern) => IsTemplate(pattern.Source) ? pattern.With(Fill(pattern.Source, Regex.Escape)) : pattern;

    private string Fill(string text, Func<string, string> escape)
    {
        if (!IsTemplate(text))
        {
            return text;
        }

        // At the root '{folder}/a' is 'a'.
        text = Folder.Length == 0 ? text.Replace(FolderKey + "/", "", StringComparison.Ordinal) : text;
        return text.Replace(NameKey, escape(Name), StringComparison.Ordinal).Replace(FolderKey, escape(Folder), StringComparison.Ordinal);
    }
}
