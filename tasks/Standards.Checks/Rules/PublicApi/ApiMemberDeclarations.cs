using System.Reflection;
using System.Reflection.Metadata;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>The lines that declare the members of one type; null for what others cannot use.</summary>
internal sealed class ApiMemberDeclarations(MetadataReader reader, ApiNames names, ApiAttributes attributes, ApiSignatures signatures, ApiTypeDeclaration type)
{
    private const string ExternalInit = "System.Runtime.CompilerServices.IsExternalInit";
    private const string Volatile = "System.Runtime.CompilerServices.IsVolatile";

    private readonly ApiTypeParameters _scope = new(type.Parameters, []);

    private bool IsInterface => type.Kind == ApiTypeForm.Interface;

    /// <summary>A field, a constant, or a value of an enumeration.</summary>
    public ApiMember? Field(FieldDefinitionHandle handle)
    {
        var field = reader.GetFieldDefinition(handle);
        var visibility = ApiVisibility.Of(field.Attributes, type.IsSealed);
        var name = names.Text(field.Name);
        if (visibility.Length == 0 || field.Attributes.HasFlag(FieldAttributes.SpecialName) || name.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        var of = field.GetCustomAttributes();
        var value = field.GetDefaultValue() is { IsNil: false } constant ? ApiConstants.Write(reader, constant) : attributes.Decimal(of);
        if (type.Kind == ApiTypeForm.Enum)
        {
            return Member(name, of, $"{type.Name}.{name} = {value}", isAbstract: false);
        }

        var form = value is not null ? "const "
            : (field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : "")
                + (attributes.Has(of, "RequiredMemberAttribute") ? "required " : "")
                + (field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "");
        var fieldType = signatures.Field(field, _scope);
        form += fieldType.Modifiers.Contains(Volatile) ? "volatile " : "";
        return Member(
            name,
            of,
            $"{visibility} {form}{signatures.Result(fieldType, of, type.Context)} {type.Name}.{name}{(value is null ? "" : $" = {value}")}",
            isAbstract: false);
    }

    /// <summary>A property or an indexer.</summary>
    public ApiMember? Property(PropertyDefinitionHandle handle)
    {
        var property = reader.GetPropertyDefinition(handle);
        var pair = property.GetAccessors();
        var getter = Accessor(pair.Getter);
        var setter = Accessor(pair.Setter);
        var visibility = Wider(getter?.Visibility ?? "", setter?.Visibility ?? "");
        var name = names.Text(property.Name);
        if ((getter ?? setter) is not { } accessor || visibility.Length == 0 || name.Contains('<', StringComparison.Ordinal) || IsOverride(accessor.Method))
        {
            return null;
        }

        var of = property.GetCustomAttributes();
        var signature = signatures.Property(property, _scope);
        var context = attributes.Context(accessor.Method.GetCustomAttributes()) ?? type.Context;
        var own = signature.ParameterTypes.Length == 0
            ? name
            : $"this[{signatures.Parameters(signature.ParameterTypes, accessor.Method.GetParameters(), context, isExtension: false)}]";
        var required = attributes.Has(of, "RequiredMemberAttribute") ? "required " : "";
        var isInit = setter is { } s && signatures.Method(s.Method, _scope).ReturnType.Modifiers.Contains(ExternalInit);
        var parts = Part(getter, visibility, "get") + Part(setter, visibility, isInit ? "init" : "set");
        var text =
            $"{Modifiers(visibility, accessor.Method)}{required}{signatures.Result(signature.ReturnType, of, type.Context)} {type.Name}.{own} {{ {parts}}}";
        return Member(signature.ParameterTypes.Length == 0 ? name : "this[]", of, text, accessor.Method.Attributes.HasFlag(MethodAttributes.Abstract));
    }

    /// <summary>An event.</summary>
    public ApiMember? Event(EventDefinitionHandle handle)
    {
        var definition = reader.GetEventDefinition(handle);
        if (Accessor(definition.GetAccessors().Adder) is not { Visibility.Length: > 0 } accessor || IsOverride(accessor.Method))
        {
            return null;
        }

        var (name, of) = (names.Text(definition.Name), definition.GetCustomAttributes());
        return Member(
            name,
            of,
            $"{Modifiers(accessor.Visibility, accessor.Method)}event "
                + $"{signatures.Write(signatures.Type(definition.Type, _scope), of, type.Context)} {type.Name}.{name}",
            accessor.Method.Attributes.HasFlag(MethodAttributes.Abstract));
    }

    /// <summary>A method, an operator or a constructor.</summary>
    public ApiMember? Method(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        var visibility = ApiVisibility.Of(method.Attributes, type.IsSealed);
        var name = names.Text(method.Name);
        var isConstructor = name == ".ctor";
        if (visibility.Length == 0
            || name == ".cctor"
            || IsOverride(method)
            || (isConstructor && type.Definition.Attributes.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed)))
        {
            return null;
        }

        var of = method.GetCustomAttributes();
        var context = attributes.Context(of) ?? type.Context;
        var generics = method.GetGenericParameters();
        var inside = new ApiTypeParameters(type.Parameters, signatures.ParameterNames(generics));
        var signature = signatures.Method(method, inside);
        var parameters = signatures.Parameters(signature.ParameterTypes, method.GetParameters(), context, attributes.Has(of, "ExtensionAttribute"));
        if (isConstructor)
        {
            return Member(name, of, $"{visibility} {type.Name}.{Simple(type.FullName)}({parameters})", isAbstract: false);
        }

        var result = signatures.Result(signature.ReturnType, ResultAttributes(reader, method), context);
        var constraints = signatures.Constraints(generics, inside, context);
        var own = inside.OfMethod.Count == 0 ? name : $"{name}<{string.Join(", ", inside.OfMethod)}>";
        var isOperator = method.Attributes.HasFlag(MethodAttributes.SpecialName) && name.StartsWith("op_", StringComparison.Ordinal);
        var text = Modifiers(visibility, method) + (isOperator && ApiOperators.Conversion(name) is { } conversion
            ? $"{conversion.Way} {type.Name}.operator {conversion.Checked}{result}"
            : $"{result} {type.Name}.{(isOperator ? ApiOperators.Symbol(name) : own)}") + $"({parameters}){constraints}";
        return Member(name, of, text, method.Attributes.HasFlag(MethodAttributes.Abstract));
    }

    /// <summary>The attributes of what a method gives back.</summary>
    public static CustomAttributeHandleCollection? ResultAttributes(MetadataReader reader, MethodDefinition method)
    {
        foreach (var parameter in method.GetParameters().Select(reader.GetParameter).Where(p => p.SequenceNumber == 0))
        {
            return parameter.GetCustomAttributes();
        }

        return null;
    }

    private ApiMember Member(string name, CustomAttributeHandleCollection of, string pattern, bool isAbstract) =>
        new(type.FullName, name, attributes.Write(of), pattern, isAbstract);

    private (MethodDefinition Method, string Visibility)? Accessor(MethodDefinitionHandle handle)
    {
        if (handle.IsNil)
        {
            return null;
        }

        var method = reader.GetMethodDefinition(handle);
        return (method, ApiVisibility.Of(method.Attributes, type.IsSealed));
    }

    private static string Part((MethodDefinition Method, string Visibility)? accessor, string visibility, string name) =>
        accessor is not { Visibility.Length: > 0 } seen ? "" : seen.Visibility == visibility ? $"{name}; " : $"{seen.Visibility} {name}; ";

    private static string Wider(string one, string other) =>
        one == "public" || other == "public"
            ? "public"
            : one == "protected internal" || other == "protected internal" ? "protected internal" : one.Length > 0 ? one : other;

    private string Modifiers(string visibility, MethodDefinition method)
    {
        var flags = method.Attributes;
        var isStatic = flags.HasFlag(MethodAttributes.Static);
        var form = flags.HasFlag(MethodAttributes.Abstract) ? IsInterface && !isStatic ? "" : "abstract "
            : flags.HasFlag(MethodAttributes.Virtual) && !flags.HasFlag(MethodAttributes.Final) ? "virtual "
            : "";
        var isReadOnly = type.Kind == ApiTypeForm.Struct
            && !isStatic
            && !attributes.Has(type.Definition.GetCustomAttributes(), "IsReadOnlyAttribute")
            && attributes.Has(method.GetCustomAttributes(), "IsReadOnlyAttribute");
        return $"{(IsInterface && visibility == "public" ? "" : visibility + " ")}{(isStatic ? "static " : "")}{form}{(isReadOnly ? "readonly " : "")}";
    }

    // What a base declares is known there; a finalizer is nobody's to call.
    private static bool IsOverride(MethodDefinition method) =>
        method.Attributes.HasFlag(MethodAttributes.Virtual)
        && !method.Attributes.HasFlag(MethodAttributes.NewSlot)
        && !method.Attributes.HasFlag(MethodAttributes.Static);

    private static string Simple(string name)
    {
        var simple = name[(name.LastIndexOf('.') + 1)..];
        return simple.IndexOf('`', StringComparison.Ordinal) is var tick and > 0 ? simple[..tick] : simple;
    }
}
