using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Projects;

/// <summary>STD3858: a context file for assistants says how to build and test. Clause: <c>root-ai-context-file</c>.</summary>
public sealed class ContextFileCheck : IFileCheck
{
    private static readonly string[] Names = ["AGENTS.md", "CLAUDE.md", ".github/copilot-instructions.md"];

    /// <inheritdoc/>
    public string Name => "context-file";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.AssistantContextCommands];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        IsContextFile(file) && ProductClass.IsProduct(context.Policy) && DocumentFiles.IsDocument(file, context.Policy);

    /// <summary>Whether a file is one that assistants read, by its path alone.</summary>
    public static bool IsContextFile(SourceFile file) => Names.Contains(file.Path, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        string text;
        try
        {
            text = file.ReadText(DocumentFiles.MaxBytes);
        }
        catch (UnreadableFileException)
        {
            yield break;
        }

        // One that leads to another says nothing itself.
        if (Names.Any(name => name != file.Path && text.Contains(Path.GetFileName(name), StringComparison.Ordinal)))
        {
            yield break;
        }

        var words = HeadingWords.Split(text);
        foreach (var (word, command) in new[] { ("build", "dotnet build"), ("test", "dotnet test") })
        {
            if (!words.Any(found => found.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new Finding(
                    RuleCatalog.AssistantContextCommands, file.Path, 0, 0, $"{file.Path} does not say how to {word}", $"Write the command: '`{command}`'");
            }
        }
    }
}
