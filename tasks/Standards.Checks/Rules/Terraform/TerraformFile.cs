using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Rules.Terraform.Hcl;

namespace Standards.Checks.Rules.Terraform;

/// <summary>A file of a module, read.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Body">Its blocks.</param>
internal sealed record TerraformFile(SourceFile File, string Text, HclBody Body)
{
    private LineMap? _lines;

    /// <summary>The file; null when it cannot be read, which the file check says.</summary>
    public static TerraformFile? TryRead(SourceFile file)
    {
        try
        {
            var text = file.ReadText(TerraformFiles.MaxBytes);
            var (body, problem) = HclReader.Read(text);
            return problem is null ? new TerraformFile(file, text, body) : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>A finding at a place of the file.</summary>
    public Finding Finding(RuleDescriptor rule, int offset, string message, string fix)
    {
        var (line, column) = (_lines ??= new LineMap(Text)).Locate(offset);
        return new Finding(rule, File.Path, line, column, message, fix);
    }
}
