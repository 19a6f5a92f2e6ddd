namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Where fields that are read belong.</summary>
/// <param name="Scope">Full name of the message or package around them.</param>
/// <param name="Fields">Takes the fields.</param>
/// <param name="Messages">Takes the messages of groups.</param>
internal sealed record ProtoFieldHome(string Scope, List<ProtoField> Fields, List<ProtoMessage> Messages)
{
    /// <summary>The message around them; null at the top of a file.</summary>
    public ProtoMessage? Parent { get; init; }

    /// <summary>The message that they extend; null for fields of a message.</summary>
    public ProtoTypeName? Extendee { get; init; }
}
