using System.Text;
using Standards.Checks.Commands.Repolinter;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;

namespace Standards.Tasks;

/// <summary>Writes the policy layer that does what a file of repolinter did. Never over an existing file.</summary>
public sealed class ImportRepolinter : StandardsTask
{
    private const string Command = "dotnet build -t:StandardsImportRepolinter -p:StandardsFile=repolinter.json";

    // In the order in which repolinter looks for them.
    private static readonly string[] Names = ["repolint.json", "repolint.yaml", "repolint.yml", "repolinter.json", "repolinter.yaml", "repolinter.yml"];

    /// <summary>The file, relative to the repository root; one of repolinter's own names when empty.</summary>
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var target = Path.Combine(Root, RepolinterImporter.LayerName);
        if (System.IO.File.Exists(target))
        {
            return Fail(
                "STD0006",
                RepolinterImporter.LayerName,
                0,
                0,
                $"{RepolinterImporter.LayerName} exists already and is not written over. Rename or remove it, then run '{Command}' again.");
        }

        if (Source() is not { } source)
        {
            return false;
        }

        try
        {
            var import = RepolinterImporter.Import(source.ReadText(), source.Path);
            if (import.Problem is not null)
            {
                return Fail(
                    "STD0004",
                    source.Path,
                    import.Line,
                    import.Column,
                    $"{source.Path} is no file of repolinter that can be read: {import.Problem}. Correct the line.");
            }

            using (var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(new UTF8Encoding(false).GetBytes(import.Yaml));
            }

            Tell(source.Path, import);
            return true;
        }
        catch (UnreadableFileException e)
        {
            return Fail("STD0003", source.Path, 0, 0, $"{source.Path} {e.Reason}. Make it a text file that can be read.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(
                "STD0003",
                RepolinterImporter.LayerName,
                0,
                0,
                $"{RepolinterImporter.LayerName} cannot be written ({e.GetType().Name}). Make the folder of standards.yml writable.");
        }
    }

    private SourceFile? Source()
    {
        var names = File.Length > 0 ? [File] : Names;
        foreach (var name in names)
        {
            var file = new FileInfo(Path.Combine(Root, name));
            if (file.Exists)
            {
                return new SourceFile(Root, Relative(file.FullName), file.Length, file.LastWriteTimeUtc.Ticks);
            }
        }

        Fail("STD0006", null, 0, 0, File.Length > 0
            ? $"There is no file '{File}' in the repository. Write '{Command}' with the path from the repository root."
            : $"There is no file of repolinter at the repository root ({string.Join(", ", Names)}). Write '{Command}' with the path from the repository root.");
        return null;
    }

    private void Tell(string source, RepolinterImport import)
    {
        Say(
            $"Standards: {(import.Rules == 1 ? "1 rule" : $"{import.Rules} rules")} of {source} {(import.Rules == 1 ? "is" : "are")} in force in "
                + $"{RepolinterImporter.LayerName}.");
        foreach (var remark in import.Remarks)
        {
            var name = remark.Rule.Length > 0 ? $"{remark.Rule}: " : "";
            Say($"  {(remark.IsLeftOut ? "Left out, " : "Note, ")}{name}{remark.Text}.");
        }

        Say($"Write into {PolicyReader.FileName}:");
        Say($"  extends: [{RepolinterImporter.LayerName}]");
    }

    private void Say(string text) => Log.Print([text]);

    private bool Fail(string code, string? path, int line, int column, string text)
    {
        Log.Error(code, Standards.Checks.Catalog.RuleCatalog.Find(code)?.HelpLink, path is null ? null : Path.Combine(Root, path), line, column, text);
        return false;
    }
}
