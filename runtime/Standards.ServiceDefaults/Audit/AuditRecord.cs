namespace Standards.ServiceDefaults.Audit;

/// <summary>A link of the chain as it is stored.</summary>
/// <param name="Sequence">Its place, from 1 without gaps.</param>
/// <param name="PreviousHash">The hash of the record before, 64 hexadecimal digits; of zeros for the first.</param>
/// <param name="Hash">SHA-256 of <paramref name="PreviousHash"/> and <paramref name="Content"/>, 64 hexadecimal digits.</param>
/// <param name="Content">The event as canonical JSON: fields in one order, keys of details sorted, no white space. The one copy of it, so that nothing beside
/// it can be changed.</param>
public sealed record AuditRecord(long Sequence, string PreviousHash, string Hash, string Content);
