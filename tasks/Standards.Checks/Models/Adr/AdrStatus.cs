namespace Standards.Checks.Models.Adr;

/// <summary>The closed list of statuses. Clause: <c>adr-status-vocabulary</c>.</summary>
internal enum AdrStatus
{
    Proposed,
    Accepted,
    Rejected,
    Deprecated,
    Superseded,
}
