// Package exception deals with what goes against the flow: orders that a lead
// holds, and what changes after labels were printed. It puts holds on orders
// and packed parcels on the pull list; the packing desk obeys both without
// asking this room.
package exception
