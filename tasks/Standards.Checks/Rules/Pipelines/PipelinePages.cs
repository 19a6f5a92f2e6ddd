using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>The files of a host that name each other, each parsed when it is first asked for.</summary>
/// <param name="files">Files that may be named.</param>
/// <param name="host">The host that reads them.</param>
internal sealed class PipelinePages(IEnumerable<SourceFile> files, PipelineHost host)
{
    private readonly Dictionary<string, SourceFile> _files =
        files.Where(f => f.Size <= PipelineFiles.MaxBytes).ToDictionary(f => f.Path, StringComparer.Ordinal);

    private readonly Dictionary<string, PipelineFile?> _read = new(StringComparer.Ordinal);

    /// <summary>The files that are small enough to be read, in the order in which they were given.</summary>
    public IReadOnlyCollection<SourceFile> Files => _files.Values;

    /// <summary>Those that were asked for and are maps.</summary>
    public IEnumerable<PipelineFile> Asked => _read.Values.OfType<PipelineFile>();

    /// <summary>The file of a path; null where there is none, or what is there cannot be read or is no map.</summary>
    public PipelineFile? Read(string path)
    {
        if (!_read.TryGetValue(path, out var page))
        {
            _read[path] = page = _files.TryGetValue(path, out var file) ? Parse(file) : null;
        }

        return page;
    }

    private PipelineFile? Parse(SourceFile file)
    {
        try
        {
            var text = file.ReadText(PipelineFiles.MaxBytes);
            return YamlReader.ReadForeign(text).Root is YamlMapping root ? new PipelineFile(file.Path, host, text, root) : null;
        }
        catch (UnreadableFileException)
        {
            // Another check says so.
            return null;
        }
    }
}
