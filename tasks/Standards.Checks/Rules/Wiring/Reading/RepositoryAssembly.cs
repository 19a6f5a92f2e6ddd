using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>An assembly that the repository made, as metadata; nothing of it is loaded or run.</summary>
internal sealed class RepositoryAssembly : IDisposable
{
    private const long MaxBytes = 128L * 1024 * 1024;

    private readonly PEReader _image;
    private readonly Dictionary<int, Member> _members = [];
    private Dictionary<string, TypeDefinitionHandle>? _types;

    private RepositoryAssembly(string path, PEReader image)
    {
        (Path, _image) = (path, image);
        Reader = image.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    public string Name { get; }

    public MetadataReader Reader { get; }

    /// <summary>Where the process begins; nil in a library.</summary>
    public MethodDefinitionHandle EntryPoint
    {
        get
        {
            var token = _image.PEHeaders.CorHeader?.EntryPointTokenOrRelativeVirtualAddress ?? 0;
            return token >> 24 == (int)TableIndex.MethodDef ? MetadataTokens.MethodDefinitionHandle(token & 0xFFFFFF) : default;
        }
    }

    /// <summary>The image, for its symbols.</summary>
    public PEReader Image => _image;

    /// <summary>Null when it is not there, too large, or no assembly.</summary>
    /// <param name="path">Absolute path.</param>
    public static RepositoryAssembly? Open(string path)
    {
        PEReader? image = null;
        try
        {
            image = new PEReader(new MemoryStream(RegularFile.ReadBytes(path, MaxBytes), writable: false));
            if (!image.HasMetadata || !image.GetMetadataReader().IsAssembly)
            {
                return null;
            }

            var assembly = new RepositoryAssembly(path, image);
            image = null;
            return assembly;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || MalformedMetadata.Causes(e))
        {
            return null;
        }
        finally
        {
            image?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();

    /// <summary>The instructions of a method; empty when it has none.</summary>
    public ReadOnlySpan<byte> BodyOf(MethodDefinitionHandle method)
    {
        var address = Reader.GetMethodDefinition(method).RelativeVirtualAddress;
        return address == 0 ? [] : _image.GetMethodBody(address).GetILBytes();
    }

    /// <summary>The type of a full name; nil when there is none.</summary>
    public TypeDefinitionHandle Find(string fullName)
    {
        if (_types is null)
        {
            _types = new(StringComparer.Ordinal);
            foreach (var type in Reader.TypeDefinitions)
            {
                _types.TryAdd(TypeNames.Of(Reader, type), type);
            }
        }

        return _types.GetValueOrDefault(fullName);
    }

    /// <summary>The methods of a type that have a name.</summary>
    public IEnumerable<MethodDefinitionHandle> Methods(TypeDefinitionHandle type, string name)
    {
        foreach (var method in Reader.GetTypeDefinition(type).GetMethods())
        {
            if (Reader.StringComparer.Equals(Reader.GetMethodDefinition(method).Name, name))
            {
                yield return method;
            }
        }
    }

    /// <summary>The method that a token of a body names.</summary>
    public Member MemberOf(int token)
    {
        if (!_members.TryGetValue(token, out var member))
        {
            member = MemberReader.Read(this, MetadataTokens.EntityHandle(token)) ?? Member.Unknown;
            _members.Add(token, member);
        }

        return member;
    }
}
