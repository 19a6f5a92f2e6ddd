using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1807: a property that is personal by its name and has no class of data, in a compilation that knows classes of data
/// (Microsoft.Extensions.Compliance). Clause: <c>pii-minimised</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1807",
        "Personal data is marked",
        "'{0}' is personal data, and nothing tells logs and exports to redact it. Put an attribute of its data classification on it.");

    // The last words of a name.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "email", "phone", "birthdate", "birthday", "dob", "ssn", "iban", "passport", "surname", "mobile",
    };

    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal)
    {
        "email address", "mail address", "phone number", "mobile number", "birth date", "of birth", "first name", "last name", "full name", "given name",
        "family name", "middle name", "maiden name", "postal address", "home address", "street address", "security number", "national id", "tax id",
        "passport number",
    };

    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal)
    {
        "user", "person", "customer", "contact", "member", "employee", "author", "patient", "client", "buyer", "seller", "owner", "account", "profile",
        "student", "guest", "recipient", "contributor", "participant", "candidate", "applicant", "driver", "signup", "registration", "login",
    };

    private static readonly HashSet<string> OfPersons = new(StringComparer.Ordinal) { "email", "phone", "surname", "birthday", "birthdate", "salutation" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        const string Classification = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName(Classification) is { } classification)
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, classification), SymbolKind.Property);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol classification)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (IsPersonal(property)
            && property is { IsOverride: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct }
            && !property.ExplicitInterfaceImplementations.Any()
            && !IsMarked(property, classification)
            && !IsMarked(property.ContainingType, classification)
            && !IsParameterMarked(property, classification))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, property.Locations[0], property.Name));
        }
    }

    private static bool IsPersonal(IPropertySymbol property)
    {
        if (property.Type is not { SpecialType: SpecialType.System_String } and not { Name: "DateTime" or "DateOnly" or "DateTimeOffset" or "Nullable" })
        {
            return false;
        }

        var words = NameWords.Of(property.Name);
        var last = words.Count - 1;
        return last >= 0
            && (Words.Contains(words[last]) || (last > 0 && Pairs.Contains($"{words[last - 1]} {words[last]}")))
            && (words[last] != "name" || words[last - 1] != "full" || IsOfPerson(property.ContainingType));
    }

    // Types, files and systems have a full name too.
    private static bool IsOfPerson(INamedTypeSymbol type) =>
        NameWords.Of(type.Name).Any(Persons.Contains)
        || type.GetMembers().OfType<IPropertySymbol>().Any(p => NameWords.Of(p.Name) is { Count: > 0 } words && OfPersons.Contains(words[words.Count - 1]));

    private static bool IsMarked(ISymbol symbol, INamedTypeSymbol classification) => symbol.GetAttributes().Any(a =>
        a.AttributeClass is { } type && (type.Is(classification) || type.Name is "PersonalDataAttribute" or "ProtectedPersonalDataAttribute"));

    // Of a record, whose attribute stands on the parameter.
    private static bool IsParameterMarked(IPropertySymbol property, INamedTypeSymbol classification) =>
        property.ContainingType.IsRecord
        && property.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).Any(p => p.Name == property.Name && IsMarked(p, classification));
}
