using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Symbols;

/// <summary>Reads the portable PDB of an assembly, inside it or beside it.</summary>
internal static class SymbolReader
{
    /// <summary>More than the largest assemblies that compilers write.</summary>
    private const long MaxBytes = 256 * 1024 * 1024;

    private const int MaxDocuments = 200_000;
    private const int MaxSourceLinkBytes = 4 * 1024 * 1024;

    // Kinds of custom debug information: https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <param name="assembly">Absolute path.</param>
    /// <param name="symbols">Absolute path of the PDB beside it, which need not exist; empty for none.</param>
    /// <exception cref="SymbolException">There are no symbols, or they cannot be read.</exception>
    public static SymbolFile Read(string assembly, string symbols)
    {
        try
        {
            using var stream = Open(assembly);
            using var image = new PEReader(stream);
            var entries = image.ReadDebugDirectory();
            var named = entries
                .Where(e => e.Type == DebugDirectoryEntryType.CodeView && e.IsPortableCodeView)
                .Select(e => (image.ReadCodeViewDebugDirectoryData(e).Guid, e.Stamp))
                .ToList();
            foreach (var entry in entries.Where(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb))
            {
                CheckSize(stream, entry);
                using var embedded = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
                return Read(embedded.GetMetadataReader(), named);
            }

            if (symbols.Length == 0 || !File.Exists(symbols))
            {
                throw new SymbolException("has no symbols: no PDB is in it or beside it", isMissing: true);
            }

            using var file = Open(symbols);
            Span<byte> start = stackalloc byte[4];
            if (file.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || !start.SequenceEqual("BSJB"u8))
            {
                throw new SymbolException("has a PDB in the format of Windows, which only some debuggers read");
            }

            file.Position = 0;
            using var provider = MetadataReaderProvider.FromPortablePdbStream(file);
            return Read(provider.GetMetadataReader(), named);
        }
        catch (Exception e) when (e is BadImageFormatException
            or ArgumentException
            or InvalidOperationException
            or OverflowException
            or InvalidDataException
            or DecoderFallbackException)
        {
            throw new SymbolException("has symbols that cannot be read");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SymbolException("or its PDB cannot be opened");
        }
    }

    private static SymbolFile Read(MetadataReader pdb, List<(Guid Guid, uint Stamp)> named)
    {
        if (pdb.Documents.Count > MaxDocuments)
        {
            throw new SymbolException($"has symbols of more than {MaxDocuments} sources");
        }

        var (embedded, link) = (new HashSet<DocumentHandle>(), "");
        foreach (var information in pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation))
        {
            var kind = pdb.GetGuid(information.Kind);
            if (kind == EmbeddedSourceKind && information.Parent.Kind == HandleKind.Document)
            {
                embedded.Add((DocumentHandle)information.Parent);
            }
            else if (kind == SourceLinkKind)
            {
                var blob = pdb.GetBlobReader(information.Value);
                link = blob.Length <= MaxSourceLinkBytes
                    ? blob.ReadUTF8(blob.Length)
                    : throw new SymbolException("has symbols with a Source Link of more than 4 MB");
            }
        }

        var id = pdb.DebugMetadataHeader is { Id.Length: 20 } header ? header.Id.AsSpan() : default;
        var (guid, stamp) = id.IsEmpty ? default : (new Guid(id[..16]), BinaryPrimitives.ReadUInt32LittleEndian(id[16..]));
        return new SymbolFile(
            [.. pdb.Documents.Select(handle => new SymbolDocument(pdb.GetString(pdb.GetDocument(handle).Name), embedded.Contains(handle)))],
            link,
            named.Contains((guid, stamp)));
    }

    private static FileStream Open(string path)
    {
        var stream = RegularFile.Open(path);
        if (stream.Length <= MaxBytes)
        {
            return stream;
        }

        stream.Dispose();
        throw new SymbolException("or its PDB is larger than 256 MB");
    }

    // The reader allocates what the data says of itself: 'MPDB', then the size of what was compressed.
    private static void CheckSize(FileStream stream, DebugDirectoryEntry entry)
    {
        Span<byte> start = stackalloc byte[8];
        stream.Position = entry.DataPointer;
        stream.ReadExactly(start);
        if (BinaryPrimitives.ReadUInt32LittleEndian(start[4..]) > MaxBytes)
        {
            throw new SymbolException("has symbols of more than 256 MB");
        }
    }
}
