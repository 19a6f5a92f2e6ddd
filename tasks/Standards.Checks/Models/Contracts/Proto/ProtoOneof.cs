namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A oneof. Its fields are those of the message that name it.</summary>
internal sealed class ProtoOneof(ProtoHead head) : ProtoElement(head);
