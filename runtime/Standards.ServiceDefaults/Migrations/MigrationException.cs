namespace Standards.ServiceDefaults.Migrations;

/// <summary>
/// The migrations of the process and those of the database do not fit, or one failed. Nothing was applied, or nothing behind the one that failed.
/// </summary>
public sealed class MigrationException : Exception
{
    /// <summary>Without a message.</summary>
    public MigrationException()
    {
    }

    /// <summary>With what does not fit and what to do.</summary>
    public MigrationException(string message)
        : base(message)
    {
    }

    /// <summary>With the failure of a statement.</summary>
    public MigrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
