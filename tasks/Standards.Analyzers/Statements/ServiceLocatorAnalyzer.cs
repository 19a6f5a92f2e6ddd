using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1020: a class that asks the provider for a service by its type or makes it itself, and a property or field that a container fills. Silent where a
/// process is put together, in factories, for scopes, in middleware, and for services whose type is known at run time only. Clause:
/// <c>constructor-injection-readonly-fields</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceLocatorAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1020",
        "Dependencies arrive through the constructor",
        "'{0}' is a dependency that no constructor shows, so {1}. Take it as a constructor parameter.");

    private const string Late = "a missing registration is found only when it is used";

    private static readonly HashSet<string> Filling = new(StringComparer.Ordinal)
    {
        "InjectAttribute", "FromServicesAttribute", "FromKeyedServicesAttribute", "AutowiredAttribute", "DependencyAttribute",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            context.RegisterSymbolAction(AnalyzeMember, SymbolKind.Property, SymbolKind.Field);
            if (MadeServices.Of(context.Compilation) is { } made)
            {
                context.RegisterOperationAction(
                    operation => AnalyzeFilling(operation, made), OperationKind.FieldInitializer, OperationKind.PropertyInitializer);
                context.RegisterOperationAction(operation => AnalyzeAssignment(operation, made), OperationKind.SimpleAssignment);
            }
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (ServiceRequests.ServiceOf(call) is { } service
            && !ServiceRequests.IsInPlace(call, context.ContainingSymbol)
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), service.Name, Late));
        }
    }

    private static void AnalyzeFilling(OperationAnalysisContext context, MadeServices made)
    {
        var filling = (ISymbolInitializerOperation)context.Operation;
        ISymbol? target = filling is IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } ? fields[0]
            : filling is IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties } ? properties[0]
            : null;
        JudgeMade(context, target, filling.Value, made);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, MadeServices made)
    {
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && context.Operation is ISimpleAssignmentOperation assignment)
        {
            JudgeMade(context, (assignment.Target as IMemberReferenceOperation)?.Member, assignment.Value, made);
        }
    }

    private static void JudgeMade(OperationAnalysisContext context, ISymbol? target, IOperation value, MadeServices made)
    {
        if (made.Contain(target, value) && !ServiceRequests.IsMaker(target!.ContainingType) && !CompositionRoot.Contains(value, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), target.Name, "neither a test nor the container can replace it"));
        }
    }

    private static void AnalyzeMember(SymbolAnalysisContext context)
    {
        var member = context.Symbol;
        if (!member.IsImplicitlyDeclared
            && (member.GetAttributes().Any(a => a.AttributeClass is { } type && Filling.Contains(type.Name)) || IsFilledLater(member))
            && !IsComponent(member.ContainingType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], member.Name, Late));
        }
    }

    // 'public IMailer Mailer { get; set; } = null!;'.
    private static bool IsFilledLater(ISymbol member) =>
        member is IPropertySymbol
        {
            DeclaredAccessibility: Accessibility.Public,
            IsRequired: false,
            SetMethod: { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false },
            Type: { TypeKind: TypeKind.Interface } type,
        }
        && type.Locations.Any(l => l.IsInSource)
        && IsService(type)
        && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax
        {
            Initializer.Value: PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression },
        };

    // It does something. What can be set on it makes it data: a node of a tree, a step, a shape.
    private static bool IsService(ITypeSymbol type) =>
        type.GetMembers().Any(m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary })
        && !type.AllInterfaces.Prepend(type).SelectMany(i => i.GetMembers()).Any(m => m is IPropertySymbol { SetMethod: not null });

    // Pages of Blazor and Razor are made by their framework, which fills their properties.
    private static bool IsComponent(ITypeSymbol type) =>
        type.SelfAndBases().Any(t => t.Name is "ComponentBase" or "PageBase" or "RazorPageBase" or "RazorPage" or "TagHelper" or "OwningComponentBase")
        || type.AllInterfaces.Any(i => i.Name == "IComponent");
}
