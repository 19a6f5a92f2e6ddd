using System.Text;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Sql;

/// <summary>Reads scripts, many of which are in a code page of their time: what is looked for is ASCII, so any substitute will do.</summary>
internal static class SqlText
{
    /// <exception cref="UnreadableFileException">The file cannot be opened.</exception>
    public static string Read(SourceFile file)
    {
        using var reader = new StreamReader(new MemoryStream(file.ReadBytes(MigrationFiles.MaxBytes)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
