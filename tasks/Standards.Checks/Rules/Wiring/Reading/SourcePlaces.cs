using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>
/// Where in the sources a call stands, by the symbols in the assembly or beside it. Opened for the first finding only. Paths are those of this machine, or what
/// CI maps them to (<c>/_/src/Program.cs</c>).
/// </summary>
internal sealed class SourcePlaces(string root) : IDisposable
{
    private const string Mapped = "/_/";
    private const long MaxBytes = 128L * 1024 * 1024;

    private readonly Dictionary<RepositoryAssembly, MetadataReaderProvider?> _symbols = [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var symbols in _symbols.Values)
        {
            symbols?.Dispose();
        }
    }

    /// <summary>Null when no symbols tell it, or the source is not one of the repository.</summary>
    public Location? Find(MethodPlace place, int offset)
    {
        try
        {
            if (!_symbols.TryGetValue(place.Assembly, out var symbols))
            {
                _symbols.Add(place.Assembly, symbols = Open(place.Assembly));
            }

            return symbols is null ? null : Find(symbols.GetMetadataReader(), place, offset);
        }
        catch (Exception e) when (MalformedMetadata.Causes(e))
        {
            return null;
        }
    }

    private Location? Find(MetadataReader symbols, MethodPlace place, int offset)
    {
        var information = symbols.GetMethodDebugInformation(place.Method.ToDebugInformationHandle());
        var point = information.GetSequencePoints().Where(p => !p.IsHidden).TakeWhile(p => p.Offset <= offset).LastOrDefault();
        return !point.Document.IsNil && Relative(symbols.GetString(symbols.GetDocument(point.Document).Name)) is { } path
            ? new Location(path, point.StartLine, point.StartColumn)
            : null;
    }

    private string? Relative(string document)
    {
        var path = document.Replace('\\', '/');
        var folder = root.Replace('\\', '/').TrimEnd('/') + "/";
        return path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..]
            : path.StartsWith(Mapped, StringComparison.Ordinal) && File.Exists(Path.Combine(root, path[Mapped.Length..])) ? path[Mapped.Length..]
            : null;
    }

    private static MetadataReaderProvider? Open(RepositoryAssembly assembly)
    {
        foreach (var entry in assembly.Image.ReadDebugDirectory())
        {
            if (entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb && entry.DataSize < MaxBytes)
            {
                return assembly.Image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            }
        }

        var beside = Path.ChangeExtension(assembly.Path, ".pdb");
        try
        {
            var bytes = File.Exists(beside) ? RegularFile.ReadBytes(beside, MaxBytes) : [];
            return bytes.AsSpan().StartsWith("BSJB"u8) ? MetadataReaderProvider.FromPortablePdbImage([.. bytes]) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
