using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>Which options of a compilation are bound to the configuration, and what validates them. Filled by many threads.</summary>
internal sealed class BoundOptions
{
    private static readonly HashSet<string> OfBuilder = new(StringComparer.Ordinal)
    {
        "Bind", "BindConfiguration", "ValidateOnStart", "Validate", "ValidateFluently", "ValidateFluentValidation",
    };

    private readonly ConcurrentBag<(ITypeSymbol Type, IInvocationOperation Call)> _bound = [];
    private readonly ConcurrentDictionary<ISymbol, bool> _atStart = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _validated = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _declared = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<(ITypeSymbol Type, SyntaxNode Code)> _checks = [];

    /// <summary>The options of the repository itself, and the calls that bind them.</summary>
    public IEnumerable<(ITypeSymbol Type, IInvocationOperation Call)> Bound => _bound;

    /// <summary>The options of the repository itself that are bound, or that say by their section, validator or use that they are.</summary>
    public IEnumerable<ITypeSymbol> All => _bound.Select(bound => bound.Type).Concat(_declared.Keys).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>Takes a type that has a validator, and the validator.</summary>
    public void AddValidator(ITypeSymbol type, INamedTypeSymbol validator)
    {
        _validated[type] = true;
        if (type is INamedTypeSymbol && type.Locations.Any(l => l.IsInSource))
        {
            _declared[type] = true;
        }

        foreach (var part in validator.DeclaringSyntaxReferences)
        {
            _checks.Add((type, part.GetSyntax()));
        }
    }

    /// <summary>Takes a type, if it is options with the name of their section: <c>public const string Section = "Mail"</c>.</summary>
    public void AddDeclared(INamedTypeSymbol type)
    {
        if (type is { TypeKind: TypeKind.Class, IsStatic: false, IsAbstract: false }
            && type.GetMembers().Any(m => m is IFieldSymbol { IsConst: true, Name: "Section" or "SectionName" }))
        {
            _declared[type] = true;
        }
    }

    /// <summary>Takes a parameter, if it is options that the project declares.</summary>
    public void AddTaken(IParameterSymbol parameter)
    {
        if (parameter.Type is INamedTypeSymbol { Name: "IOptions" or "IOptionsMonitor" or "IOptionsSnapshot", TypeArguments.Length: 1 } taken
            && taken.TypeArguments[0] is INamedTypeSymbol { TypeKind: TypeKind.Class } options
            && options.Locations.Any(l => l.IsInSource))
        {
            _declared[options] = true;
        }
    }

    /// <summary>
    /// The names that code which validates a type mentions; null where that code is not seen, and where nothing but attributes validates it, the set is
    /// empty.
    /// </summary>
    public IReadOnlyCollection<string>? CheckedNames(ITypeSymbol type)
    {
        var code = _checks.Where(check => SymbolEqualityComparer.Default.Equals(check.Type, type)).Select(check => check.Code).ToList();
        return code.Count == 0 && _validated.ContainsKey(type)
            ? null
            : new HashSet<string>(code.SelectMany(c => c.DescendantNodes()).OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText));
    }

    /// <summary>Whether options are looked at when the process starts.</summary>
    public bool IsCheckedAtStart(ITypeSymbol type) => _atStart.ContainsKey(type);

    /// <summary>Whether anything says what is right for them.</summary>
    public bool IsValidated(ITypeSymbol type) => _validated.ContainsKey(type) || HasConstraint(type);

    /// <summary>
    /// The property whose constraints nothing looks at, because the validation of attributes does not go into objects; null where there is none.
    /// </summary>
    public string? UncheckedPart(ITypeSymbol type) => _validated.ContainsKey(type) || IsValidatable(type)
        ? null
        : type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(IsUnchecked)?.Name;

    /// <summary>Takes a call, if it is one about options.</summary>
    public void Add(IInvocationOperation call)
    {
        if (call.TargetMethod is { Name: "Configure", ContainingType.Name: "OptionsConfigurationServiceCollectionExtensions" })
        {
            AddBinding(call);
        }
        else if (call.TargetMethod.Name is "AddOptionsWithValidateOnStart" or "AddValidatedOptions")
        {
            AddStart(call);
            AddGivenValidator(call);
            if (call.TargetMethod.Name == "AddValidatedOptions")
            {
                AddBinding(call);
            }
        }
        else if (OfBuilder.Contains(call.TargetMethod.Name) && BuilderOf(call) is not null)
        {
            AddOfBuilder(call);
        }
    }

    private static INamedTypeSymbol? BuilderOf(IInvocationOperation call) =>
        (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Type is INamedTypeSymbol { Name: "OptionsBuilder", Arity: 1 } builder ? builder : null;

    private static ITypeSymbol? OptionsOf(IInvocationOperation call) =>
        BuilderOf(call)?.TypeArguments[0] ?? call.TargetMethod.TypeArguments.FirstOrDefault();

    private void AddOfBuilder(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "Bind" or "BindConfiguration":
                AddBinding(call);
                break;
            case "ValidateOnStart":
                AddStart(call);
                break;
            default:
                AddValidation(call);
                break;
        }
    }

    // 'AddOptionsWithValidateOnStart<Mail, MailValidator>()'.
    private void AddGivenValidator(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments.Length > 1)
        {
            AddValidation(call);
        }
    }

    private void AddBinding(IInvocationOperation call)
    {
        // What a library declares its authors validate, and a type without properties has nothing to be wrong.
        if (OptionsOf(call) is INamedTypeSymbol { SpecialType: SpecialType.None } type && type.Locations.Any(l => l.IsInSource) && HasValue(type))
        {
            _bound.Add((type, call));
        }
    }

    private void AddStart(IInvocationOperation call)
    {
        if (OptionsOf(call) is { } type)
        {
            _atStart[type] = true;
        }
    }

    private void AddValidation(IInvocationOperation call)
    {
        if (OptionsOf(call) is { } type)
        {
            _validated[type] = true;
            if (call.TargetMethod.Name == "Validate")
            {
                _checks.Add((type, call.Syntax));
            }
        }
    }

    // A flag is always right.
    private static bool HasValue(ITypeSymbol type) => type
        .SelfAndBases()
        .SelectMany(t => t.GetMembers())
        .Any(m => m is IPropertySymbol { IsStatic: false, SetMethod: not null, Type.SpecialType: not SpecialType.System_Boolean });

    private static bool IsUnchecked(IPropertySymbol property) =>
        property is { IsStatic: false, SetMethod: not null, Type: { TypeKind: TypeKind.Class } part }
        && part.Locations.Any(l => l.IsInSource)
        && HasConstraint(part)
        && !property.GetAttributes().Any(a => a.AttributeClass?.Name.StartsWith("Validat", StringComparison.Ordinal) == true);

    private static bool IsValidatable(ITypeSymbol type) => type.AllInterfaces.Any(i => i.Name == "IValidatableObject");

    private static bool HasConstraint(ITypeSymbol type) => type
        .SelfAndBases()
        .SelectMany(t => t.GetMembers())
        .Any(m => m is IPropertySymbol && m.GetAttributes().Any(a => IsConstraint(a.AttributeClass)))
        || IsValidatable(type);

    // Also of validation in nested objects.
    private static bool IsConstraint(ITypeSymbol? attribute) =>
        attribute is not null && attribute.SelfAndBases().Any(type => type.Name.StartsWith("Validat", StringComparison.Ordinal));
}
