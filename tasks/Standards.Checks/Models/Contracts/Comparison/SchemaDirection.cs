namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>Who writes a value that a contract describes.</summary>
internal enum SchemaDirection
{
    /// <summary>The caller: what was written for the old contract has to fit the new one.</summary>
    Request,

    /// <summary>The service: what is written by the new contract has to fit the old one.</summary>
    Response,
}
