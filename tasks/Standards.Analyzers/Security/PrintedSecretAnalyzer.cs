using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1806: a record with a password, key or token among its public members, and without a <c>ToString</c> or <c>PrintMembers</c> of its own: the one that
/// the compiler writes shows them all. Also a <c>ToString</c>, <c>DebuggerDisplay</c>, text of an exception, debug view of the configuration, object
/// written into a log as JSON, or text that a service writes to its console, that shows one. Clause: <c>secrets-masked-in-output</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrintedSecretAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1806",
        "Secrets do not print",
        "{0} shows {1}. {2}.");

    // The members of a word that a parser found.
    private static readonly HashSet<string> OfText = new(StringComparer.Ordinal)
    {
        "Line", "Column", "Position", "Offset", "Span", "Start", "End", "Kind", "Index",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            context.RegisterOperationAction(AnalyzeReturn, OperationKind.Return);
            context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
            var isService = context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HttpResponse") is not null;
            context.RegisterOperationAction(operation => AnalyzeCall(operation, isService), OperationKind.Invocation);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (ShownSecret.DisplayedBy(type) is { } displayed)
        {
            Report(context.ReportDiagnostic, type.Locations[0], "A debugger and its dumps", displayed, "Leave it out of 'DebuggerDisplay'");
        }

        if (!type.IsRecord || PrintsItself(type))
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (IsPrinted(member) && SecretNames.IsOf(type.Name, member.Name) && (SecretNames.IsCertain(member.Name) || !IsOfText(type)))
            {
                const string Fix = "A record prints all its members: override 'ToString' without it, or use a class";
                Report(context.ReportDiagnostic, member.Locations[0], $"A log or message with a '{type.Name}' in it", member.Name, Fix);
            }
        }
    }

    private static void AnalyzeReturn(OperationAnalysisContext context)
    {
        var text = ((IReturnOperation)context.Operation).ReturnedValue;
        if (context.ContainingSymbol is { Name: "ToString", IsOverride: true } method && text is not null && ShownSecret.PartOf(text) is { } secret)
        {
            var by = $"A log or message with a '{method.ContainingType.Name}' in it";
            Report(context.ReportDiagnostic, text.Syntax.GetLocation(), by, secret, "Leave it out of the text");
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name.EndsWith("Exception", StringComparison.Ordinal) == true
            && creation.Arguments.Select(a => ShownSecret.PartOf(a.Value)).FirstOrDefault(name => name is not null) is { } secret)
        {
            Report(context.ReportDiagnostic, creation.Syntax.GetLocation(), "The text of this exception", secret, "Leave it out of the text");
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, bool isService)
    {
        var call = (IInvocationOperation)context.Operation;
        if (ShownSecret.SerializedBy(call) is { } secret)
        {
            const string Fix = "Mark it with [JsonIgnore], or write the members that readers need";
            Report(context.ReportDiagnostic, call.Syntax.NameLocation(), "The text that is written here", secret, Fix);
        }
        else if (IsDebugView(call) && !Environments.IsForDevelopment(call, context.ContainingSymbol))
        {
            const string Fix = "Give 'GetDebugView' a function that masks the values";
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), "The view of the configuration", "every secret in it", Fix));
        }
        else if (isService && ShownSecret.WrittenBy(call) is { } shown && !Environments.IsForDevelopment(call, context.ContainingSymbol))
        {
            Report(context.ReportDiagnostic, call.Syntax.NameLocation(), "The text that is written here", shown, "Leave it out of the text");
        }
    }

    private static bool IsDebugView(IInvocationOperation call) =>
        call.TargetMethod is { Name: "GetDebugView", ContainingType.Name: "ConfigurationRootExtensions" }
        && (call.TargetMethod.ReducedFrom ?? call.TargetMethod).Parameters.Length == 1;

    private static void Report(Action<Diagnostic> report, Location location, string by, string secret, string fix) =>
        report(Diagnostic.Create(Rule, location, by, $"'{secret}'", fix));

    private static bool IsOfText(INamedTypeSymbol type) => type.GetMembers().Any(m => OfText.Contains(m.Name));

    // Of a base only what is sealed stays: the compiler writes the others anew.
    private static bool PrintsItself(INamedTypeSymbol type) =>
        type.GetMembers().Any(IsPrinter)
        || type.SelfAndBases().SelectMany(t => t.GetMembers("ToString")).Any(m => m.IsSealed && IsPrinter(m));

    private static bool IsPrinter(ISymbol member) => member is IMethodSymbol { IsImplicitlyDeclared: false, Name: "ToString" or "PrintMembers" };

    private static bool IsPrinted(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && member switch
        {
            IPropertySymbol { GetMethod: not null, IsIndexer: false } property => property.Type.SpecialType == SpecialType.System_String,
            IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type.SpecialType == SpecialType.System_String,
            _ => false,
        };
}
