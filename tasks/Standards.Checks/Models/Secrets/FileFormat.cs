namespace Standards.Checks.Models.Secrets;

/// <summary>How values are written in a file.</summary>
internal enum FileFormat
{
    /// <summary>A programming language: values are quoted.</summary>
    Code,

    /// <summary>YAML, JSON, XML, properties, environment, shell, Dockerfile, Terraform: values may stand without quotes.</summary>
    Configuration,

    /// <summary>Markdown and other prose.</summary>
    Document,
}
