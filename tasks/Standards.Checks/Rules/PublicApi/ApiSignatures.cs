using System.Reflection;
using System.Reflection.Metadata;
using System.Text;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>Writes the parts of declarations that are made of types: parameters, results, constraints.</summary>
internal sealed class ApiSignatures(MetadataReader reader, ApiNames names, ApiAttributes attributes)
{
    // Decoding is recursive, a level for a byte at most.
    private const int MaxSignatureBytes = 2048;

    private const string UnmanagedType = "System.Runtime.InteropServices.UnmanagedType";

    private readonly ApiTypeProvider _provider = new(names);

    /// <summary>Names of type parameters.</summary>
    public IReadOnlyList<string> ParameterNames(GenericParameterHandleCollection parameters) =>
    [
        .. parameters.Select(p => names.Text(reader.GetGenericParameter(p).Name)),
    ];

    /// <summary>The signature of a method.</summary>
    public MethodSignature<ApiType> Method(MethodDefinition method, ApiTypeParameters parameters) =>
        Checked(method.Signature, () => method.DecodeSignature(_provider, parameters));

    /// <summary>The signature of a property: its type, and the parameters of an indexer.</summary>
    public MethodSignature<ApiType> Property(PropertyDefinition property, ApiTypeParameters parameters) =>
        Checked(property.Signature, () => property.DecodeSignature(_provider, parameters));

    /// <summary>The type of a field.</summary>
    public ApiType Field(FieldDefinition field, ApiTypeParameters parameters) => Checked(field.Signature, () => field.DecodeSignature(_provider, parameters));

    /// <summary>A type that is named by handle: a base, an interface, a constraint, the type of an event.</summary>
    public ApiType Type(EntityHandle handle, ApiTypeParameters parameters)
    {
        if (handle.Kind == HandleKind.TypeSpecification)
        {
            var specification = reader.GetTypeSpecification((TypeSpecificationHandle)handle);
            return Checked(specification.Signature, () => specification.DecodeSignature(_provider, parameters));
        }

        return names.Of(handle) switch
        {
            "System.Object" => _provider.GetPrimitiveType(PrimitiveTypeCode.Object),
            var name => new ApiType(ApiTypeKind.Named, name, name is "System.ValueType"),
        };
    }

    /// <summary>A type with what attributes say of it.</summary>
    public string Write(ApiType type, CustomAttributeHandleCollection? of, byte context)
    {
        var text = new StringBuilder();
        new ApiTypeWriter(text, attributes.Annotations(of, context)).Write(type);
        return text.ToString();
    }

    /// <summary>The result of a method with <c>ref</c>.</summary>
    public string Result(ApiType type, CustomAttributeHandleCollection? of, byte context)
    {
        var prefix = type.Kind != ApiTypeKind.ByRef ? "" : attributes.Has(of, "IsReadOnlyAttribute") ? "ref readonly " : "ref ";
        return prefix + Write(type, of, context);
    }

    /// <summary>Parameters with their names, ways and default values.</summary>
    /// <param name="types">Their types.</param>
    /// <param name="handles">Their rows; some may be missing.</param>
    /// <param name="context">What holds of null where nothing is said.</param>
    /// <param name="isExtension">Whether the first is what the method extends.</param>
    public string Parameters(IReadOnlyList<ApiType> types, ParameterHandleCollection handles, byte context, bool isExtension)
    {
        var rows = new Dictionary<int, Parameter>();
        foreach (var row in handles.Select(reader.GetParameter))
        {
            rows[row.SequenceNumber] = row;
        }

        var text = new StringBuilder();
        for (var i = 0; i < types.Count; i++)
        {
            text.Append(i == 0 ? isExtension ? "this " : "" : ", ");
            if (rows.TryGetValue(i + 1, out var row))
            {
                var of = row.GetCustomAttributes();
                text.Append(Way(types[i], row, of))
                    .Append(Write(types[i], of, context))
                    .Append(' ')
                    .Append(names.Text(row.Name))
                    .Append(Default(types[i], row, of));
            }
            else
            {
                text.Append(types[i].Kind == ApiTypeKind.ByRef ? "ref " : "").Append(Write(types[i], null, context));
            }
        }

        return text.ToString();
    }

    /// <summary>The <c>where</c> clauses of type parameters; empty when there are none.</summary>
    public string Constraints(IEnumerable<GenericParameterHandle> parameters, ApiTypeParameters scope, byte context)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters.Select(reader.GetGenericParameter))
        {
            var of = parameter.GetCustomAttributes();
            var constraints = new List<string>();
            var flag = attributes.Nullable(of) is { Count: > 0 } flags ? flags[0] : context;
            var isUnmanaged = attributes.Has(of, "IsUnmanagedAttribute");
            var form = parameter.Attributes;
            if (form.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            {
                constraints.Add($"class{(flag == 2 ? ApiMember.Nullable : ApiMember.Plain)}");
            }
            else if (form.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            {
                constraints.Add(isUnmanaged ? "unmanaged" : "struct");
            }
            else if (flag == 1)
            {
                constraints.Add("notnull");
            }

            foreach (var constraint in parameter.GetConstraints().Select(reader.GetGenericParameterConstraint))
            {
                var type = Type(constraint.Type, scope);
                if (type.Name != "System.ValueType" && !type.Modifiers.Contains(UnmanagedType))
                {
                    constraints.Add(Write(type, constraint.GetCustomAttributes(), context));
                }
            }

            if (constraints.Remove("notnull") && constraints.Count == 0)
            {
                constraints.Add("notnull");
            }

            if (form.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
                && !form.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            {
                constraints.Add("new()");
            }

            if (((int)form & 0x20) != 0)
            {
                constraints.Add("allows ref struct");
            }

            text.Append(constraints.Count == 0 ? "" : $" where {names.Text(parameter.Name)} : {string.Join(", ", constraints)}");
        }

        return text.ToString();
    }

    private string Way(ApiType type, Parameter row, CustomAttributeHandleCollection of)
    {
        var scoped = attributes.Has(of, "ScopedRefAttribute") ? "scoped " : "";
        if (type.Kind != ApiTypeKind.ByRef)
        {
            return attributes.Find(of, "System.ParamArrayAttribute") is not null || attributes.Has(of, "ParamCollectionAttribute")
                ? scoped + "params "
                : scoped;
        }

        return row.Attributes.HasFlag(ParameterAttributes.Out) && !row.Attributes.HasFlag(ParameterAttributes.In) ? "out "
            : attributes.Has(of, "RequiresLocationAttribute") ? scoped + "ref readonly "
            : attributes.Has(of, "IsReadOnlyAttribute") ? scoped + "in "
            : scoped + "ref ";
    }

    private string Default(ApiType type, Parameter row, CustomAttributeHandleCollection of)
    {
        if (!row.Attributes.HasFlag(ParameterAttributes.Optional))
        {
            return "";
        }

        if (row.GetDefaultValue() is { IsNil: false } constant)
        {
            var value = ApiConstants.Write(reader, constant);
            return value == "null" && type is { IsValueType: true } and not { Name: "System.Nullable`1" }
                || value == "null" && type.Kind == ApiTypeKind.Parameter
                ? " = default"
                : $" = {value}";
        }

        return attributes.Decimal(of) is { } number ? $" = {number}" : " = default";
    }

    private T Checked<T>(BlobHandle signature, Func<T> decode) => reader.GetBlobReader(signature).Length <= MaxSignatureBytes
        ? decode()
        : throw new ApiException($"has a signature of more than {MaxSignatureBytes} bytes");
}
