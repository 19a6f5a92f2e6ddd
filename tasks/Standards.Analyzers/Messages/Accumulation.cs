using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>Changes whose effect grows with each time that they are made, and what keeps a second time from happening.</summary>
internal static class Accumulation
{
    // 'set balance = balance + @points'.
    private static readonly Regex SqlSum = new(
        @"\b(\w{1,60})""?\s*=\s*(?:\w{1,60}\.)?""?\1""?\s*[-+]\s*[@:$\w{(]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(50));

    private static readonly string[] Signs =
    [
        "EventId", "MessageId", "IdempotencyKey", "Idempot", "Inbox", "Processed", "Dedup", "Duplicate", "AlreadyHandled", "Handled", "Seen", "DeliveryId",
        "CommandId", "RequestId", "CorrelationId", "TransactionId", "SequenceNumber", "RowVersion", "ExpectedVersion", "TryClaim",
    ];

    private static readonly string[] Stores = ["Save", "Update", "Set", "Put", "Upsert", "Store", "StringSet", "Execute", "Replace"];

    /// <summary>Whether code adds a value of the message to one that is stored, or takes it away.</summary>
    public static bool Adds(IOperation body, IParameterSymbol message) => body.Descendants().Any(operation => operation switch
    {
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum => IsAddition(sum, message),
        IIncrementOrDecrementOperation step => IsStored(step.Target, message),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum => IsSum(sum, message) && IsKept(sum),
        _ => TextOf(operation) is { } text && IsSqlSum(text),
    });

    private static bool IsAddition(ICompoundAssignmentOperation sum, IParameterSymbol message) =>
        IsStored(sum.Target, message) && IsNumber(sum.Type) && IsOfMessage(sum.Value, message);

    private static string? TextOf(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        IInterpolatedStringTextOperation { Text: var text } => text.Text(),
        _ => null,
    };

    /// <summary>Whether code names the id of a message, or something that remembers it.</summary>
    public static bool AsksForId(IOperation body, IParameterSymbol message) => body.Descendants().Any(operation => operation switch
    {
        IPropertyReferenceOperation { Property: var property } reference =>
            IsSign(property.Name) || (property.Name == "Id" && reference.Instance?.Mentions(message) == true),
        IInvocationOperation { TargetMethod: var method } => IsSign(method.Name) || IsSign(method.ContainingType.Name),
        IFieldReferenceOperation { Field: var field } => IsSign(field.Name) || IsSign(field.Type.Name),
        _ => false,
    });

    /// <summary>Whether a class is given something that remembers messages.</summary>
    public static bool HasInbox(INamedTypeSymbol type) =>
        type.InstanceConstructors.SelectMany(c => c.Parameters).Any(p => IsSign(p.Type.Name)) || type.SelfAndBases().Any(t => IsSign(t.Name));

    private static bool IsSum(IBinaryOperation sum, IParameterSymbol message) => IsNumber(sum.Type)
        && ((IsStored(sum.LeftOperand, message) && IsOfMessage(sum.RightOperand, message))
            || (IsStored(sum.RightOperand, message) && IsOfMessage(sum.LeftOperand, message)));

    // A member of something that is not the message.
    private static bool IsStored(IOperation target, IParameterSymbol message) =>
        target.Unwrapped() is IPropertyReferenceOperation { Instance: { } owner } && IsNumber(target.Unwrapped().Type) && !IsOfMessage(owner, message);

    private static bool IsOfMessage(IOperation value, IParameterSymbol message) => value.DescendantsAndSelf().Any(o =>
        o.RefersTo(message) || (o is ILocalReferenceOperation local && local.DeclaredValue() is { } first && IsPart(first) && first.Mentions(message)));

    // 'context.Message', and what a text is read to.
    private static bool IsPart(IOperation value) => value switch
    {
        IPropertyReferenceOperation or IParameterReferenceOperation => true,
        ICoalesceOperation choice => IsPart(choice.Value.Unwrapped()),
        IInvocationOperation { TargetMethod.Name: var name } =>
            name.IndexOf("Deserialize", StringComparison.Ordinal) >= 0 || name is "ToObject" or "ToObjectFromJson",
        _ => false,
    };

    // In a member, a copy of a record, or what is handed on to be stored.
    private static bool IsKept(IOperation sum) => sum.Ancestors().TakeWhile(o => o is not IBlockOperation).Any(o => o switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation } or IWithOperation or IObjectCreationOperation => true,
        IInvocationOperation { TargetMethod.Name: var name } => name.StartsWithAny(Stores),
        _ => false,
    });

    private static bool IsNumber(ITypeSymbol? type) =>
        type is not null && type.WithoutNullable().SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double and not SpecialType.System_Char;

    private static bool IsSign(string name) => Signs.Any(sign => name.IndexOf(sign, StringComparison.Ordinal) >= 0);

    private static bool IsSqlSum(string text)
    {
        try
        {
            return text.IndexOf("set ", StringComparison.OrdinalIgnoreCase) >= 0 && SqlSum.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
