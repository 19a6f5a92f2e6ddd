namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A service.</summary>
internal sealed class ProtoService(ProtoHead head) : ProtoElement(head)
{
    /// <summary>Its RPCs, in the order of the file.</summary>
    public List<ProtoMethod> Methods { get; } = [];
}
