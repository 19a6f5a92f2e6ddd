using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>
/// Follows what a program reaches through the assemblies of its repository: all of the executable; of a library the types that are named, and of a static class
/// the methods that are called. Where code looks for types by reflection, all of it.
/// </summary>
internal sealed class ClosureWalker : IBodyVisitor
{
    // Calls of the base library say nothing of a service, but for these.
    private static readonly string[] Kept =
    [
        "System.Diagnostics.ActivitySource", "System.Diagnostics.Metrics.", "System.Threading.RateLimiting.", "System.Net.Sockets.TcpListener",
        "System.Net.HttpListener",
    ];

    private readonly Dictionary<string, RepositoryAssembly> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<MethodPlace> _open = [];
    private readonly HashSet<MethodPlace> _methods = [];
    private readonly HashSet<TypePlace> _types = [];
    private readonly HashSet<(RepositoryAssembly, int)> _named = [];
    private readonly WiringClosure _closure = new();
    private bool _isAll;
    private bool _hasControllers;

    private ClosureWalker(IReadOnlyList<RepositoryAssembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            _assemblies.TryAdd(assembly.Name, assembly);
        }
    }

    /// <summary>What is reached from the first of the assemblies.</summary>
    public static WiringClosure Walk(IReadOnlyList<RepositoryAssembly> assemblies, CancellationToken cancellationToken)
    {
        var walker = new ClosureWalker(assemblies);
        walker.ReachAll(assemblies[0]);
        if (assemblies[0].EntryPoint is { IsNil: false } entry)
        {
            walker.ReachMethod(new MethodPlace(assemblies[0], entry));
        }

        walker.Drain(cancellationToken);
        walker._closure.Add(assemblies, walker._types);
        return walker._closure;
    }

    /// <inheritdoc/>
    public void Text(string text) => _closure.AddText(text);

    /// <inheritdoc/>
    public void Name(MethodPlace place, int token)
    {
        if (_named.Add((place.Assembly, token)))
        {
            Reach(place.Assembly, MetadataTokens.EntityHandle(token));
        }
    }

    /// <inheritdoc/>
    public object? Call(MethodPlace place, int offset, Member member, object?[] arguments)
    {
        if (_assemblies.ContainsKey(member.Assembly))
        {
            _closure.AddOwn(member);
            return null;
        }

        Discover(member);
        if (!IsKept(member, arguments))
        {
            return null;
        }

        var call = new WiringCall(member, place, offset, arguments);
        _closure.Add(call);
        return call;
    }

    private static bool IsKept(Member member, object?[] arguments) =>
        !member.IsIn("System.")
        || Array.Exists(Kept, member.IsIn)
        || (member.Name == "Add" && arguments.Length == 2 && arguments[0] is WiringCall && arguments[1] is string);

    private void Discover(Member member)
    {
        if (!_isAll && Discovery.IsByReflection(member))
        {
            _isAll = true;
            foreach (var assembly in _assemblies.Values)
            {
                ReachAll(assembly);
            }
        }
        else if (!_hasControllers && !_isAll && Discovery.IsOfControllers(member))
        {
            _hasControllers = true;
            foreach (var assembly in _assemblies.Values)
            {
                ReachControllers(assembly);
            }
        }
    }

    private void Drain(CancellationToken cancellationToken)
    {
        while (_open.TryPop(out var method))
        {
            cancellationToken.ThrowIfCancellationRequested();
            new BodyReader(method, this).Read();
        }
    }

    private void ReachAll(RepositoryAssembly assembly)
    {
        foreach (var type in assembly.Reader.TypeDefinitions)
        {
            ReachType(new TypePlace(assembly, type));
        }

        if (_isAll)
        {
            foreach (var method in assembly.Reader.MethodDefinitions)
            {
                ReachMethod(new MethodPlace(assembly, method));
            }
        }
    }

    private void ReachControllers(RepositoryAssembly assembly)
    {
        foreach (var type in assembly.Reader.TypeDefinitions.Where(t => new WiredType(new TypePlace(assembly, t), _assemblies).IsController))
        {
            ReachType(new TypePlace(assembly, type));
        }
    }

    private void Reach(RepositoryAssembly assembly, EntityHandle handle)
    {
        var reader = assembly.Reader;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                ReachType(new TypePlace(assembly, (TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeReference:
                ReachType(Resolve(reader, (TypeReferenceHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                ReachEach(assembly, TypeNames.Mentioned(reader, (TypeSpecificationHandle)handle));
                break;
            case HandleKind.MethodDefinition:
                ReachMethod(new MethodPlace(assembly, (MethodDefinitionHandle)handle));
                break;
            case HandleKind.MemberReference:
                ReachMember(assembly, reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var method = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Reach(assembly, method.Method);
                ReachEach(assembly, SignatureTypes.ReadArguments(reader.GetBlobReader(method.Signature)));
                break;
            case HandleKind.FieldDefinition:
                ReachType(new TypePlace(assembly, reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()));
                break;
        }
    }

    private void ReachEach(RepositoryAssembly assembly, List<EntityHandle> types)
    {
        foreach (var type in types.Where(type => type.Kind != HandleKind.TypeSpecification))
        {
            Reach(assembly, type);
        }
    }

    private void ReachMember(RepositoryAssembly assembly, MemberReference member)
    {
        Reach(assembly, member.Parent);
        var parent = member.Parent.Kind == HandleKind.TypeSpecification
            ? TypeNames.Mentioned(assembly.Reader, (TypeSpecificationHandle)member.Parent).FirstOrDefault()
            : member.Parent;
        var type = parent.Kind switch
        {
            HandleKind.TypeReference => Resolve(assembly.Reader, (TypeReferenceHandle)parent),
            HandleKind.TypeDefinition => new TypePlace(assembly, (TypeDefinitionHandle)parent),
            _ => null,
        };
        if (type is { } found && member.GetKind() == MemberReferenceKind.Method)
        {
            foreach (var method in found.Assembly.Methods(found.Type, assembly.Reader.GetString(member.Name)))
            {
                ReachMethod(new MethodPlace(found.Assembly, method));
            }
        }
    }

    private TypePlace? Resolve(MetadataReader reader, TypeReferenceHandle handle)
    {
        var (assembly, name) = TypeNames.Of(reader, handle);
        return _assemblies.TryGetValue(assembly, out var found) && found.Find(name) is { IsNil: false } type ? new TypePlace(found, type) : null;
    }

    private void ReachMethod(MethodPlace place)
    {
        if (_methods.Add(place))
        {
            _open.Push(place);
            ReachType(new TypePlace(place.Assembly, place.Assembly.Reader.GetMethodDefinition(place.Method).GetDeclaringType()));
        }
    }

    private void ReachType(TypePlace? place)
    {
        if (place is not { } found || !_types.Add(found))
        {
            return;
        }

        var reader = found.Assembly.Reader;
        var type = reader.GetTypeDefinition(found.Type);
        const TypeAttributes Static = TypeAttributes.Abstract | TypeAttributes.Sealed;

        // Lambdas of all methods of a class are methods of one type.
        var isByMethod = (type.Attributes & Static) == Static || reader.StringComparer.StartsWith(type.Name, "<>c");
        foreach (var method in type.GetMethods())
        {
            if (!isByMethod || reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, ".cctor"))
            {
                ReachMethod(new MethodPlace(found.Assembly, method));
            }
        }

        if (!type.BaseType.IsNil)
        {
            Reach(found.Assembly, type.BaseType);
        }
    }
}
