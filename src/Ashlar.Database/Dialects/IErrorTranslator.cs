using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>Says what a driver's error means.</summary>
public interface IErrorTranslator
{
    /// <summary>The error in one sentence without full stop; never a connection string.</summary>
    string Describe(DbException error);

    DatabaseFailure Classify(DbException error);
}
