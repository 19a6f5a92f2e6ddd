using System.Reflection;
using System.Reflection.Metadata;
using System.Text;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>What a type is.</summary>
internal enum ApiTypeForm
{
    /// <summary>A class or record.</summary>
    Class,

    /// <summary>A struct.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A delegate.</summary>
    Delegate,
}

/// <summary>A type of the assembly, and the line that declares it.</summary>
internal sealed class ApiTypeDeclaration
{
    private readonly MetadataReader _reader;
    private readonly ApiAttributes _attributes;
    private readonly ApiSignatures _signatures;

    public ApiTypeDeclaration(MetadataReader reader, TypeDefinitionHandle handle, ApiNames names, ApiAttributes attributes, ApiSignatures signatures)
    {
        (_reader, _attributes, _signatures) = (reader, attributes, signatures);
        Definition = reader.GetTypeDefinition(handle);
        Parameters = signatures.ParameterNames(Definition.GetGenericParameters());
        var @base = Definition.BaseType.IsNil || Definition.BaseType.Kind == HandleKind.TypeSpecification ? "" : names.Of(Definition.BaseType);
        FullName = names.Of(handle);
        Kind = Definition.Attributes.HasFlag(TypeAttributes.Interface) ? ApiTypeForm.Interface : @base switch
        {
            "System.Enum" => ApiTypeForm.Enum,
            "System.ValueType" when FullName != "System.Enum" => ApiTypeForm.Struct,
            "System.MulticastDelegate" => ApiTypeForm.Delegate,
            _ => ApiTypeForm.Class,
        };
        Context = ContextOf(handle);
        Name = Display(withVariance: false);
    }

    /// <summary>Its row.</summary>
    public TypeDefinition Definition { get; }

    /// <summary>What it is.</summary>
    public ApiTypeForm Kind { get; }

    /// <summary>Full name with the numbers of type parameters.</summary>
    public string FullName { get; }

    /// <summary>Full name as C# writes it, with type parameters by name.</summary>
    public string Name { get; }

    /// <summary>Names of its type parameters, outer types first.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>What holds of null where nothing is said.</summary>
    public byte Context { get; }

    /// <summary>Whether nobody can derive from it.</summary>
    public bool IsSealed => Definition.Attributes.HasFlag(TypeAttributes.Sealed);

    private ApiTypeParameters Scope => new(Parameters, []);

    /// <summary>The declaration.</summary>
    public ApiMember Write()
    {
        var text = new StringBuilder(ApiVisibility.Of(Definition.Attributes)).Append(' ');
        var name = Display(withVariance: true);
        var own = Definition.GetGenericParameters().Skip(Outer());
        switch (Kind)
        {
            case ApiTypeForm.Delegate when Invoke() is { } invoke:
                var signature = _signatures.Method(invoke, Scope);
                var context = _attributes.Context(invoke.GetCustomAttributes()) ?? Context;
                text.Append("delegate ")
                    .Append(_signatures.Result(signature.ReturnType, ApiMemberDeclarations.ResultAttributes(_reader, invoke), context))
                    .Append(' ')
                    .Append(name)
                    .Append('(').Append(_signatures.Parameters(signature.ParameterTypes, invoke.GetParameters(), context, isExtension: false)).Append(')');
                break;
            case ApiTypeForm.Enum:
                text.Append("enum ").Append(name).Append(Underlying());
                break;
            default:
                text.Append(Modifiers()).Append(name);
                var bases = Bases();
                text.Append(bases.Count == 0 ? "" : " : ").AppendJoin(", ", bases);
                break;
        }

        text.Append(_signatures.Constraints(own, Scope, Context));
        return new ApiMember(FullName, "", _attributes.Write(Definition.GetCustomAttributes()), text.ToString(), IsAbstract: false);
    }

    private string Modifiers()
    {
        var (flags, of) = (Definition.Attributes, Definition.GetCustomAttributes());
        if (Kind == ApiTypeForm.Interface)
        {
            return "interface ";
        }

        var methods = Definition.GetMethods().Select(m => _reader.GetMethodDefinition(m)).ToList();
        if (Kind == ApiTypeForm.Struct)
        {
            var isRecord = methods.Exists(
                m => _reader.StringComparer.Equals(m.Name, "PrintMembers") && _attributes.Has(m.GetCustomAttributes(), "CompilerGeneratedAttribute"));
            return (_attributes.Has(of, "IsReadOnlyAttribute") ? "readonly " : "")
                + (_attributes.Has(of, "IsByRefLikeAttribute") ? "ref " : "")
                + (isRecord ? "record struct " : "struct ");
        }

        var form = (flags & (TypeAttributes.Abstract | TypeAttributes.Sealed)) switch
        {
            TypeAttributes.Abstract | TypeAttributes.Sealed => "static ",
            TypeAttributes.Abstract => "abstract ",
            TypeAttributes.Sealed => "sealed ",
            _ => "",
        };
        return form + (methods.Exists(m => _reader.StringComparer.Equals(m.Name, "<Clone>$")) ? "record " : "class ");
    }

    private List<string> Bases()
    {
        var bases = new List<string>();
        foreach (var implementation in Definition.GetInterfaceImplementations().Select(_reader.GetInterfaceImplementation))
        {
            // What nobody can name, nobody can use.
            if (implementation.Interface.Kind != HandleKind.TypeDefinition || ApiVisibility.IsVisible(_reader, (TypeDefinitionHandle)implementation.Interface))
            {
                bases.Add(_signatures.Write(_signatures.Type(implementation.Interface, Scope), implementation.GetCustomAttributes(), Context));
            }
        }

        bases.Sort(StringComparer.Ordinal);
        if (Kind == ApiTypeForm.Class && !Definition.BaseType.IsNil && _signatures.Type(Definition.BaseType, Scope) is { Name: not "object" } type)
        {
            bases.Insert(0, _signatures.Write(type, Definition.GetCustomAttributes(), Context).TrimEnd(ApiMember.Plain));
        }

        return bases;
    }

    private string Underlying()
    {
        foreach (var field in Definition.GetFields().Select(_reader.GetFieldDefinition).Where(f => !f.Attributes.HasFlag(FieldAttributes.Static)))
        {
            var type = _signatures.Field(field, Scope).Name;
            return type == "int" ? "" : $" : {type}";
        }

        return "";
    }

    private MethodDefinition? Invoke()
    {
        foreach (var method in Definition.GetMethods().Select(_reader.GetMethodDefinition).Where(m => _reader.StringComparer.Equals(m.Name, "Invoke")))
        {
            return method;
        }

        return null;
    }

    // The innermost type that says something.
    private byte ContextOf(TypeDefinitionHandle type)
    {
        for (var depth = 0; !type.IsNil && depth < 32; depth++)
        {
            var definition = _reader.GetTypeDefinition(type);
            if (_attributes.Context(definition.GetCustomAttributes()) is { } flag)
            {
                return flag;
            }

            type = definition.GetDeclaringType();
        }

        return 0;
    }

    // How many of the type parameters are those of the type around it.
    private int Outer() => Definition.GetDeclaringType() is { IsNil: false } outer ? _reader.GetTypeDefinition(outer).GetGenericParameters().Count : 0;

    // Only the declaration of the type says which way its parameters vary.
    private string Display(bool withVariance)
    {
        var variances = Definition.GetGenericParameters()
            .Select(p => _reader.GetGenericParameter(p).Attributes & GenericParameterAttributes.VarianceMask)
            .ToList();
        var text = new StringBuilder();
        var arguments = Parameters.Select((name, i) => new ApiType(ApiTypeKind.Parameter, variances[i] switch
        {
            GenericParameterAttributes.Covariant when withVariance => "out " + name,
            GenericParameterAttributes.Contravariant when withVariance => "in " + name,
            _ => name,
        }, isValueType: false)).ToList();
        new ApiTypeWriter(text, new ApiAnnotations([0], [], [])).Write(new ApiType(ApiTypeKind.Named, FullName, isValueType: false, arguments));
        return text.ToString().Replace($"{ApiMember.Plain}", "", StringComparison.Ordinal);
    }
}
